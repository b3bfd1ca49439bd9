import { useMemo } from 'react'
import { useStoredValue } from '../storage/use-stored-value.ts'
import type { RememberedJob } from './remembered-job.ts'
import { useSession } from './session-context.ts'

/** Jobs that were queued or running when this browser saw them last, and that the server does not know any more. */
export function useLostJobs(): readonly RememberedJob[] {
  const { items } = useStoredValue(useSession().index)
  return useMemo(() => items.filter(({ lost }) => lost), [items])
}
