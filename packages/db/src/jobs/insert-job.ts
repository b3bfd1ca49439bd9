import {
  type Job,
  type JobEvent,
  type JobId,
  LimitExceededError,
  LIMITS,
  type SolvePlan,
} from '@hornbench/api-contract'
import { count, eq } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { appendEvent } from '../events/append-event.ts'
import { takeOverBoundaries } from '../frequencies/take-over-boundaries.ts'
import { takeOverCheckpoints } from '../frequencies/take-over-checkpoints.ts'
import { legacyTimestamp } from '../legacy-timestamp.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'
import { findByIdempotencyKey } from './find-by-idempotency-key.ts'
import { getJob } from './find-job.ts'
import type { StoredRequest } from './stored-request.ts'

/**
 * The job that a new one comes from. Resuming also takes over what is solved already, observing what is known on the
 * boundary.
 */
export type JobOrigin = { readonly kind: 'redo' | 'resume' | 'observe'; readonly jobId: JobId }

export type NewJob = {
  readonly id: JobId
  readonly request: StoredRequest
  /** What the legacy list shows of the request: `{formula_type, frequency_range, num_frequencies, sim_type}`. */
  readonly summaryJson: string
  readonly designJson?: string | undefined
  readonly plan?: SolvePlan | undefined
  readonly label?: string | null
  readonly origin?: JobOrigin | undefined
  readonly idempotencyKey?: string | undefined
  /** Of the request that submits it: it leads from the job to the log lines of both. */
  readonly requestId?: string | undefined
}

export type InsertedJob = {
  readonly job: Job
  /** False when the idempotency key was known: then `job` is the one that it was first used for. */
  readonly isNew: boolean
}

/**
 * Puts a job at the end of the queue, under a run number of its own.
 *
 * @throws LimitExceededError when the request is too large or the queue full, JobNotFoundError, JobNotResumableError and
 * JobNotObservableError for its origin
 */
export function insertJob(database: Database, job: NewJob, atMs: number): InsertedJob {
  const requestBytes = Buffer.byteLength(job.request.json)
  if (requestBytes > LIMITS.storedRequestBytes.most) throw new LimitExceededError('storedRequestBytes')
  return write(database, (tx) => {
    const first = job.idempotencyKey === undefined ? undefined : findByIdempotencyKey(tx, job.idempotencyKey)
    if (first) return { job: first, isNew: false }
    refuseWhenFull(tx)
    if (job.origin) getJob(tx, job.origin.jobId)
    tx.insert(jobs).values(toRow(job, atMs)).run()
    appendEvent(tx, job.id, { type: 'submitted', atMs, data: toData(job) })
    if (job.origin?.kind === 'resume') takeOverCheckpoints(tx, job.origin.jobId, job.id)
    if (job.origin?.kind === 'observe') takeOverBoundaries(tx, job.origin.jobId, job.id)
    return { job: getJob(tx, job.id), isNew: true }
  })
}

function toData({ origin, requestId }: NewJob): JobEvent['data'] {
  return { ...origin, ...(requestId !== undefined && { requestId }) }
}

function refuseWhenFull(tx: Transaction): void {
  const queued = tx.select({ jobs: count() }).from(jobs).where(eq(jobs.status, 'queued')).get()
  if (queued && queued.jobs >= LIMITS.queuedJobs.most) throw new LimitExceededError('queuedJobs')
}

function toRow(job: NewJob, atMs: number): typeof jobs.$inferInsert {
  const now = legacyTimestamp(atMs)
  return {
    id: job.id,
    status: 'queued',
    createdAt: now,
    updatedAt: now,
    queuedAt: now,
    queuedAtMs: atMs,
    stage: 'queued',
    stageMessage: 'Job queued',
    requestForm: job.request.form,
    configJson: job.request.json,
    configSummaryJson: job.summaryJson,
    designJson: job.designJson,
    planJson: job.plan && JSON.stringify(job.plan),
    label: job.label,
    derivedFrom: job.origin?.jobId,
    idempotencyKey: job.idempotencyKey,
    requestId: job.requestId,
  }
}
