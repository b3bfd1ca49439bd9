import type { Cancel, Clock } from './clock.ts'
import type { Report } from './job-runner.ts'
import type { ProgressReport } from './job-store.ts'
import { compareStages, progressOf } from './stage-progress.ts'

/** Each stored report rewrites the job's row and is synced to the disk. */
const REST_MS = 250

type Options = { readonly clock: Clock; readonly write: (progress: ProgressReport) => void }

/**
 * Passes on how far a run has come: within a stage four times a second at most, the latest report wins, and the first
 * report of each stage at once, so that the history has all stages. What comes from behind is dropped.
 */
export function thinReports({ clock, write }: Options) {
  let reached: ReturnType<typeof progressOf> | undefined
  let isUnwritten = false
  let isClosed = false
  let endRest: Cancel | undefined

  const report: Report = (next) => {
    const progress = progressOf(next)
    const ahead = reached ? compareStages(progress.stage, reached.stage) : 1
    const isBehind = ahead < 0 || (ahead === 0 && reached && progress.progress < reached.progress)
    if (isClosed || isBehind) return
    reached = progress
    isUnwritten = true
    if (ahead > 0 || !endRest) flush()
  }

  function flush(): void {
    endRest?.()
    endRest = undefined
    if (!reached || !isUnwritten) return
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
