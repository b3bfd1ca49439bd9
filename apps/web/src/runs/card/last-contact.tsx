import type { Job } from '@hornbench/api-contract'
import { isUnsettled } from '../../server-state/is-unsettled.ts'
import { useLastContactMs } from '../../server-state/use-offline.ts'
import { useNow } from '../../ui/use-now.ts'
import { fullMomentWords } from '../words/time-words.ts'

/** Says that a run is shown as it was when the server answered last. What has ended does not change. */
export function LastContact({ job }: { job: Job }) {
  const atMs = useLastContactMs()
  const nowMs = useNow(60_000)
  if (atMs === undefined || !isUnsettled(job)) return null
  return (
    <p className="text-small text-caution">
      The server does not answer. This is as it was at {fullMomentWords(atMs, nowMs)}; the run goes on there.
    </p>
  )
}
