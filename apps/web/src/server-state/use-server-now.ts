import { useNow } from '../ui/use-now.ts'
import { useLastContactMs } from './use-offline.ts'

/**
 * The time up to which it is known how the runs are, to the second: now, or while the server does not answer, when it did
 * last. What counts by it stands still when nobody knows how it goes on.
 */
export function useServerNow(): number {
  const nowMs = useNow()
  return useLastContactMs() ?? nowMs
}
