import type { JobEvent } from '@hornbench/api-contract'
import { useQuery } from '@tanstack/react-query'
import { countFrequencies } from '../../runs/progress/count-frequencies.ts'
import { describeError } from '../../server-state/describe-error.ts'
import { useServerState } from '../../server-state/server-state-provider.tsx'
import { failedFrequencies, type FailedFrequency } from './failed-frequencies.ts'
import type { FoundRun } from './use-run.ts'

const PAGE_SIZE = 1000

type FailedState =
  | { readonly status: 'pending' }
  | { readonly status: 'error'; readonly message: string }
  | { readonly status: 'success'; readonly failures: readonly FailedFrequency[] }

/** Which frequencies of a run have failed, and why: from its results or, before it has any, from its history. */
export function useFailedFrequencies({ job, read }: FoundRun): FailedState {
  const { client } = useServerState()
  const known = read?.failures
  const { id } = job
  const history = useQuery({
    queryKey: ['failed frequencies', id, countFrequencies(job.frequencyStates).failed],
    queryFn: async ({ signal }) => {
      const events: JobEvent[] = []
      for (let after = 0; ; after = events.at(-1)?.seq ?? after) {
        const page = await client.jobs.events.query({ id, after, limit: PAGE_SIZE }, { signal })
        events.push(...page)
        if (page.length < PAGE_SIZE) return failedFrequencies(events)
      }
    },
    enabled: known === undefined,
  })
  if (known) return { status: 'success', failures: known }
  if (history.status === 'error') return { status: 'error', message: describeError(history.error).message }
  return history.status === 'pending' ? { status: 'pending' } : { status: 'success', failures: history.data }
}
