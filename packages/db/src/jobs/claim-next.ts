import type { Job, RunId } from '@hornbench/api-contract'
import { asc, eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { legacyTimestamp } from '../legacy-timestamp.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'
import { changeStatus } from './change-status.ts'
import { getJob } from './find-job.ts'
import { getRequest } from './get-request.ts'
import type { StoredRequest } from './stored-request.ts'

/** A job that has just started, with what is needed to run it. */
export type ClaimedJob = {
  readonly job: Job
  readonly runId: RunId
  readonly request: StoredRequest
  /** Of the request that submitted the job; `null` when it had none. */
  readonly requestId: string | null
}

/** Starts the oldest queued job as the run `runId`; `undefined` when none is queued. Oldest is the lowest number. */
export function claimNext(database: Database, runId: RunId, atMs: number): ClaimedJob | undefined {
  return write(database, (tx) => {
    const oldest = tx
      .select({ id: jobs.id, requestId: jobs.requestId })
      .from(jobs)
      .where(eq(jobs.status, 'queued'))
      .orderBy(asc(jobs.number))
      .limit(1)
      .get()
    if (!oldest) return undefined
    const { id, requestId } = oldest
    changeStatus(tx, id, {
      event: 'start',
      atMs,
      columns: {
        runId,
        startedAt: legacyTimestamp(atMs),
        startedAtMs: atMs,
        progress: 0.05,
        stage: 'initializing',
        stageMessage: 'Initializing BEM solver',
      },
      history: { type: 'started', data: { runId } },
    })
    return { job: getJob(tx, id), runId, request: getRequest(tx, id), requestId }
  })
}
