import type { Cancel, Clock } from './clock.ts'
import type { Report } from './job-runner.ts'
import type { ProgressReport } from './job-store.ts'
import { FIRST_PROGRESS, progressAfter } from './stage-progress.ts'

/** Each stored report rewrites the job's row and is synced to the disk. */
const REST_MS = 250

type Options = { readonly clock: Clock; readonly write: (progress: ProgressReport) => void }

/**
 * Passes on how far a run has come: within a stage four times a second at most, the latest report wins, and each change
 * of the stage at once, so that the history has all stages.
 */
export function thinReports({ clock, write }: Options) {
  let reached = FIRST_PROGRESS
  let isUnwritten = false
  let isClosed = false
  let endRest: Cancel | undefined

  const report: Report = (next) => {
    if (isClosed) return
    const { stage } = reached
    reached = progressAfter(reached, next)
    isUnwritten = true
    if (reached.stage !== stage || !endRest) flush()
  }

  function flush(): void {
    endRest?.()
    endRest = undefined
    if (!isUnwritten) return
    isUnwritten = false
    if (!isClosed) endRest = clock.after(REST_MS, flush)
    write(reached)
  }

  /** Passes on what is held back, and takes no more. */
  function close(): void {
    isClosed = true
    flush()
  }

  return { report, close }
}
