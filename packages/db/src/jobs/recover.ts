import type { JobId } from '@hornbench/api-contract'
import { asc, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { readFrequencyStates } from '../frequencies/read-frequency-states.ts'
import { legacyTimestamp } from '../legacy-timestamp.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'
import { changeStatus } from './change-status.ts'

const REASON = 'Server restarted during execution'

export type RecoveredJobs = {
  /** Were running when the server ended. */
  readonly failedIds: readonly JobId[]
  /** Still wait, in this order. */
  readonly queuedIds: readonly JobId[]
}

/**
 * At start-up, before anything is claimed: no process works for any job any more, so the running ones have failed.
 * Their checkpoints stay for a resume, and queued jobs keep their places.
 */
export function recover(database: Database, atMs: number): RecoveredJobs {
  return write(database, (tx) => {
    const running = tx
      .select({ id: jobs.id, completedAt: jobs.completedAt })
      .from(jobs)
      .where(eq(jobs.status, 'running'))
      .orderBy(asc(jobs.number))
      .all()
    for (const { id, completedAt } of running) {
      changeStatus(tx, id, {
        event: 'fail',
        atMs,
        columns: {
          completedAt: completedAt ?? legacyTimestamp(atMs),
          endedAtMs: atMs,
          stage: 'error',
          stageMessage: 'Simulation failed',
          errorMessage: REASON,
          frequencyStates: readFrequencyStates(tx, id),
        },
        history: { type: 'recovered', data: { reason: REASON } },
      })
    }
    tx.update(jobs).set({ isStopping: false }).where(eq(jobs.isStopping, true)).run()
    return { failedIds: running.map(({ id }) => id), queuedIds: listQueuedIds(tx) }
  })
}

function listQueuedIds(tx: Transaction): JobId[] {
  const queued = tx.select({ id: jobs.id }).from(jobs).where(eq(jobs.status, 'queued'))
  return queued
    .orderBy(asc(jobs.number))
    .all()
    .map(({ id }) => id)
}
