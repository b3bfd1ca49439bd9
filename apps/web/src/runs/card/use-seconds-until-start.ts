import type { Job } from '@hornbench/api-contract'
import { useCallback } from 'react'
import { isUnsettled } from '../../server-state/is-unsettled.ts'
import type { JobBook } from '../../server-state/job-book.ts'
import { useJobBook } from '../../server-state/use-jobs.ts'
import { secondsByPlan, secondsLeft } from '../progress/seconds-left.ts'

/**
 * How long the runs before this one in the queue will take together, s; `null` while it can't be told of each of them.
 * They share the processors, so that it does not matter how many of them run at once.
 */
export function useSecondsUntilStart(number: number): number | null {
  const select = useCallback(
    ({ byId }: JobBook) => {
      const before = [...byId.values()].filter((job) => job.number < number && isUnsettled(job))
      return sumOf(before.map((job) => secondsOf(job, Date.now())))
    },
    [number],
  )
  return useJobBook(select) ?? null
}

function secondsOf(job: Job, nowMs: number): number | null {
  if (job.status === 'queued') return secondsByPlan(job)
  // One that is being stopped is gone in a moment.
  if (job.status !== 'running') return 0
  return secondsLeft(job, { lastSettledAtMs: nowMs, nowMs })
}

function sumOf(seconds: readonly (number | null)[]): number | null {
  return seconds.reduce<number | null>((sum, part) => (sum === null || part === null ? null : sum + part), 0)
}
