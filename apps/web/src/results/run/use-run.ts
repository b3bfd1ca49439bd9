import type { Job } from '@hornbench/api-contract'
import { useQuery } from '@tanstack/react-query'
import { useStore } from 'zustand'
import type { JobBook } from '../../server-state/job-book.ts'
import { useServerState } from '../../server-state/server-state-provider.tsx'
import { useJobBook, useJobByNumber } from '../../server-state/use-jobs.ts'
import { useRunCurves, type RunCurvesState } from './use-run-curves.ts'

export type FoundRun = RunCurvesState & {
  readonly status: 'found'
  readonly number: number
  readonly job: Job
}

/** A run that the address names. */
export type ShownRun = { readonly status: 'reading' | 'missing'; readonly number: number } | FoundRun

/** `undefined` for no number. One that the user has just deleted is missing, whether the server knows it yet or not. */
export function useRun(number: number | undefined): ShownRun | undefined {
  const { deletions } = useServerState()
  const hidden = useStore(deletions.hidden)
  const { job, isReading } = useFoundJob(number)
  const curves = useRunCurves(job)
  if (number === undefined) return undefined
  if (job && !hidden.has(job.id)) return { status: 'found', number, job, ...curves }
  return { status: isReading ? 'reading' : 'missing', number }
}

/** From the job book or, where that does not reach so far back, from the server. */
function useFoundJob(number: number | undefined): { job: Job | undefined; isReading: boolean } {
  const { client } = useServerState()
  const inBook = useJobByNumber(number ?? 0)
  const nextBelow = useJobBook(nextBelowOf)
  const isOlder = number !== undefined && !inBook && typeof nextBelow === 'number' && number < nextBelow
  const older = useQuery({
    queryKey: ['run', number],
    queryFn: async ({ signal }) => {
      if (number === undefined) return null
      const page = await client.jobs.list.query({ below: number + 1, limit: 1 }, { signal })
      return page.jobs.find((job) => job.number === number) ?? null
    },
    enabled: isOlder,
  })
  if (inBook) return { job: inBook, isReading: false }
  if (isOlder) return { job: older.data ?? undefined, isReading: older.isPending }
  return { job: undefined, isReading: nextBelow === undefined }
}

function nextBelowOf({ nextBelow }: JobBook): number | null {
  return nextBelow
}
