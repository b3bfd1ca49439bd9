import { type Job, JobAlreadyFinishedError, type JobId, type RunId } from '@hornbench/api-contract'
import { eq } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { readFrequencyStates } from '../frequencies/read-frequency-states.ts'
import { legacyTimestamp } from '../legacy-timestamp.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'
import { changeStatus } from './change-status.ts'
import { getJob } from './find-job.ts'

export type CancelledJob = {
  readonly job: Job
  /** The run whose compute has to be ended; absent when the job had not started. */
  readonly runId?: RunId
}

/**
 * Cancels a queued or running job. From here on nothing that its run sends is taken in.
 *
 * @throws JobNotFoundError, JobAlreadyFinishedError
 */
export function cancelJob(database: Database, id: JobId, atMs: number): CancelledJob {
  return write(database, (tx) => {
    const { status } = getJob(tx, id)
    const wasRunning = status === 'running'
    const before = changeStatus(tx, id, {
      event: 'cancel',
      atMs,
      columns: {
        completedAt: legacyTimestamp(atMs),
        endedAtMs: atMs,
        ...(wasRunning ? {} : { progress: 0 }),
        stage: 'cancelled',
        stageMessage: 'Simulation cancelled',
        errorMessage: 'Simulation cancelled by user',
        cancellationRequested: true,
        isStopping: wasRunning,
        frequencyStates: readFrequencyStates(tx, id),
      },
      history: { type: 'cancelled', data: { from: status } },
    })
    if (before === undefined) throw new JobAlreadyFinishedError(id, status)
    const runId = wasRunning ? findRunId(tx, id) : undefined
    return { job: getJob(tx, id), ...(runId && { runId }) }
  })
}

/** A row that the older server left running has none. */
function findRunId(tx: Transaction, id: JobId): RunId | undefined {
  return tx.select({ runId: jobs.runId }).from(jobs).where(eq(jobs.id, id)).get()?.runId ?? undefined
}
