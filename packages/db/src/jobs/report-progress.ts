import { eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { appendEvent } from '../events/append-event.ts'
import { readFrequencyStates } from '../frequencies/read-frequency-states.ts'
import { legacyTimestamp } from '../legacy-timestamp.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'
import { isRunningUnder } from './is-running-under.ts'
import type { RunRef } from './run-ref.ts'

export type ProgressReport = {
  /** 0 … 1; a lower one than before is not taken over. */
  readonly progress: number
  readonly stage: string
  readonly stageMessage: string
}

/**
 * Stores how far a run has come, with the states of its frequencies. Each call rewrites the row of the job, so callers
 * thin their reports out.
 *
 * @returns false when the run is over
 */
export function reportProgress(
  database: Database,
  run: RunRef,
  report: ProgressReport & { atMs: number },
): boolean {
  const { progress, stage, stageMessage, atMs } = report
  return write(database, (tx) => {
    const columns = { progress: jobs.progress, stage: jobs.stage }
    const before = tx.select(columns).from(jobs).where(isRunningUnder(run)).get()
    if (!before) return false
    tx.update(jobs)
      .set({
        progress: Math.max(before.progress, progress),
        stage,
        stageMessage,
        frequencyStates: readFrequencyStates(tx, run.jobId),
        updatedAt: legacyTimestamp(atMs),
      })
      .where(eq(jobs.id, run.jobId))
      .run()
    if (before.stage !== stage)
      appendEvent(tx, run.jobId, { type: 'stage', atMs, data: { stage, stageMessage } })
    return true
  })
}
