import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { appendEvent } from '../events/append-event.ts'
import { isRunAlive } from '../jobs/is-running-under.ts'
import type { JobTask, RunRef } from '../jobs/run-ref.ts'
import { jobFrequencies } from '../schema/job-frequencies-table.ts'
import { write } from '../write.ts'

/**
 * Gives a frequency out once more. The new attempt number is the fence: whatever the attempts before still send is late.
 *
 * @returns the task, or `undefined` when the run is over or the frequency is settled: then nothing may be sent
 */
export function dispatchFrequency(
  database: Database,
  run: RunRef,
  { index, atMs }: { index: number; atMs: number },
): JobTask | undefined {
  return write(database, (tx) => {
    const dispatched = tx
      .update(jobFrequencies)
      .set({ state: 'dispatched', attempt: sql`${jobFrequencies.attempt} + 1`, dispatchedAtMs: atMs })
      .where(
        and(
          eq(jobFrequencies.jobId, run.jobId),
          eq(jobFrequencies.index, index),
          eq(jobFrequencies.runId, run.runId),
          inArray(jobFrequencies.state, ['waiting', 'dispatched']),
          isRunAlive(tx, run),
        ),
      )
      .returning({ attempt: jobFrequencies.attempt })
      .get()
    if (!dispatched) return undefined
    const { attempt } = dispatched
    if (attempt > 1) appendEvent(tx, run.jobId, { type: 'frequency_retried', atMs, data: { index, attempt } })
    return { ...run, index, attempt }
  })
}
