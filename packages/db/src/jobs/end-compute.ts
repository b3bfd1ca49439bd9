import { and, eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { appendEvent } from '../events/append-event.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'
import type { RunRef } from './run-ref.ts'

/** Notes that no process works for a cancelled run any more. Returns false when that was known. */
export function endCompute(database: Database, { jobId, runId }: RunRef, atMs: number): boolean {
  return write(database, (tx) => {
    const { changes } = tx
      .update(jobs)
      .set({ isStopping: false })
      .where(and(eq(jobs.id, jobId), eq(jobs.runId, runId), eq(jobs.isStopping, true)))
      .run()
    if (changes === 0) return false
    appendEvent(tx, jobId, { type: 'compute_ended', atMs, data: { runId } })
    return true
  })
}
