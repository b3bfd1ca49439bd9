import type { JobId, RunId } from '@hornbench/api-contract'
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
  /** Still run, because what works for them is not of this process. */
  readonly runningIds: readonly JobId[]
}

export type RecoverOptions = {
  /** What computes has survived the restart: running jobs go on under their runs. */
  readonly keepRunning?: boolean
}

/**
 * At start-up, before anything is claimed: no process works for any job any more, so the running ones have failed, unless
 * they are to be kept. Their checkpoints stay for a resume, and queued jobs keep their places.
 */
export function recover(
  database: Database,
  atMs: number,
  { keepRunning = false }: RecoverOptions = {},
): RecoveredJobs {
  return write(database, (tx) => {
    const running = tx
      .select({ id: jobs.id, runId: jobs.runId, completedAt: jobs.completedAt })
      .from(jobs)
      .where(eq(jobs.status, 'running'))
      .orderBy(asc(jobs.number))
      .all()
    // The older server's jobs have no run under which they could go on.
    const isKept = ({ runId }: { runId: RunId | null }) => keepRunning && runId !== null
    const failed = running.filter((job) => !isKept(job))
    for (const { id, completedAt } of failed) {
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
    return {
      failedIds: toIds(failed),
      queuedIds: listQueuedIds(tx),
      runningIds: toIds(running.filter(isKept)),
    }
  })
}

function listQueuedIds(tx: Transaction): JobId[] {
  const queued = tx.select({ id: jobs.id }).from(jobs).where(eq(jobs.status, 'queued'))
  return toIds(queued.orderBy(asc(jobs.number)).all())
}

function toIds(rows: readonly { readonly id: JobId }[]): JobId[] {
  return rows.map(({ id }) => id)
}
