import {
  type JobEvent,
  type JobId,
  type JobStatus,
  type LifecycleEvent,
  type RunId,
  statusAfter,
} from '@hornbench/api-contract'
import { eq } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { appendEvent } from '../events/append-event.ts'
import { legacyTimestamp } from '../legacy-timestamp.ts'
import { jobs } from '../schema/jobs-table.ts'

export type StatusChange = {
  readonly event: LifecycleEvent
  /** Refuses the change when the job is under another run. */
  readonly runId?: RunId
  readonly atMs: number
  /** What changes with the status. */
  readonly columns: Omit<Partial<typeof jobs.$inferInsert>, 'status' | 'id'>
  /** What the history says. */
  readonly history: Pick<JobEvent, 'type' | 'data'>
}

/**
 * Changes the status of a job by the lifecycle table, and tells its history so. Nothing else changes a status.
 *
 * @returns the status before, or `undefined` when the table does not allow the change, the run is over, or there is no
 * such job; nothing is written then
 */
export function changeStatus(tx: Transaction, id: JobId, change: StatusChange): JobStatus | undefined {
  const { event, runId, atMs, columns, history } = change
  const before = tx.select({ status: jobs.status, runId: jobs.runId }).from(jobs).where(eq(jobs.id, id)).get()
  if (!before || (runId !== undefined && runId !== before.runId)) return undefined
  const status = statusAfter(before.status, event)
  if (status === undefined) return undefined
  tx.update(jobs)
    .set({ ...columns, status, updatedAt: legacyTimestamp(atMs) })
    .where(eq(jobs.id, id))
    .run()
  appendEvent(tx, id, { ...history, atMs })
  return before.status
}
