import type { JobId } from '@hornbench/api-contract'
import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { appendEvent } from '../events/append-event.ts'
import { jobFrequencies } from '../schema/job-frequencies-table.ts'
import { jobLayouts } from '../schema/job-layouts-table.ts'
import { findLayout } from './find-layout.ts'

/**
 * Stores what the checkpoints of a job are values of. Checkpoints of another layout, or of an unknown one, are values on
 * another mesh or at other points: they are dropped, and the history is told.
 */
export function keepLayout(tx: Transaction, jobId: JobId, layout: { json: string; atMs: number }): void {
  const { json, atMs } = layout
  if (findLayout(tx, jobId) === json) return
  const hasCheckpoint = inArray(jobFrequencies.state, ['solved', 'taken_over'])
  const { changes } = tx
    .update(jobFrequencies)
    .set({ state: 'waiting' })
    .where(and(eq(jobFrequencies.jobId, jobId), hasCheckpoint))
    .run()
  if (changes > 0) appendEvent(tx, jobId, { type: 'checkpoints_dropped', atMs, data: { count: changes } })
  tx.insert(jobLayouts)
    .values({ jobId, layoutJson: json })
    .onConflictDoUpdate({ target: jobLayouts.jobId, set: { layoutJson: json } })
    .run()
}
