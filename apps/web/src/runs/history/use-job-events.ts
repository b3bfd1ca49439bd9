import type { Job, JobEvent, JobId } from '@hornbench/api-contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useServerState } from '../../server-state/server-state-provider.tsx'

const PAGE_SIZE = 1000
/** The events of a version before are needed once, to be added to. */
const KEPT_MS = 10_000

/** The history of a job, oldest first. Read again when the job has changed, and then only what is new. */
export function useJobEvents({ id, version }: Job) {
  const { client, queryClient } = useServerState()

  function known(): readonly JobEvent[] {
    const versions = queryClient.getQueriesData<readonly JobEvent[]>({ queryKey: ['events', id] })
    return versions.reduce<readonly JobEvent[]>(
      (longest, [, events = []]) => (events.length > longest.length ? events : longest),
      [],
    )
  }

  async function readNew(jobId: JobId, signal: AbortSignal): Promise<readonly JobEvent[]> {
    let events = known()
    for (;;) {
      const after = events.at(-1)?.seq ?? 0
      const page = await client.jobs.events.query({ id: jobId, after, limit: PAGE_SIZE }, { signal })
      events = [...events, ...page]
      if (page.length < PAGE_SIZE) return events
    }
  }

  return useQuery({
    queryKey: ['events', id, version],
    queryFn: ({ signal }) => readNew(id, signal),
    placeholderData: keepPreviousData,
    gcTime: KEPT_MS,
    structuralSharing: false,
  })
}
