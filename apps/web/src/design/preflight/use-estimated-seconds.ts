import { useCallback } from 'react'
import type { PreviewFacts } from '../../preview/preview-messages.ts'
import type { JobBook } from '../../server-state/job-book.ts'
import { useJobBook } from '../../server-state/use-jobs.ts'
import { estimateSeconds } from './estimate-seconds.ts'

/** How long the next sweep will take, s; `null` while that is not known. */
export function useEstimatedSeconds(
  facts: PreviewFacts | undefined,
  frequencies: number | undefined,
): number | null {
  const select = useCallback(
    ({ order, byId }: JobBook) => {
      if (facts === undefined || frequencies === undefined) return null
      const jobs = order.flatMap((id) => byId.get(id) ?? [])
      return estimateSeconds(jobs, { ...facts, frequencies })
    },
    [facts, frequencies],
  )
  return useJobBook(select) ?? null
}
