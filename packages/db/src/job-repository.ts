import type { JobEventsQuery, JobId, JobListQuery, JobNotes } from '@hornbench/api-contract'
import type { Database } from './database.ts'
import { listEvents } from './events/list-events.ts'
import { findLayout } from './frequencies/find-layout.ts'
import { listFrequencies } from './frequencies/list-frequencies.ts'
import { findBoundaryLayout, readBoundary } from './frequencies/read-boundaries.ts'
import { listSolvedIndices, readCheckpoint, readSurfacePressure } from './frequencies/read-checkpoints.ts'
import { cancelJob } from './jobs/cancel-job.ts'
import { deleteFailedJobs, deleteJob } from './jobs/delete-job.ts'
import { estimateFrequencySeconds, type FrequencyWork } from './jobs/estimate-frequency-seconds.ts'
import { findByIdempotencyKey } from './jobs/find-by-idempotency-key.ts'
import { findJob, getJob } from './jobs/find-job.ts'
import { getRequest } from './jobs/get-request.ts'
import { insertJob, type NewJob } from './jobs/insert-job.ts'
import { labelJob } from './jobs/label-job.ts'
import { findLegacyRow, type LegacyRowsQuery, listLegacyRows } from './jobs/legacy-rows.ts'
import { listJobs } from './jobs/list-jobs.ts'
import { readChanges } from './jobs/read-changes.ts'
import { findMeshArtifact, findResultDocument, findServedResults } from './results/find-results.ts'

/** What the services need of storage: the reads, and what users ask for. Every write is one transaction. */
export function createJobRepository(database: Database) {
  const { orm } = database
  return {
    insert: (job: NewJob, atMs: number) => insertJob(database, job, atMs),
    cancel: (id: JobId, atMs: number) => cancelJob(database, id, atMs),
    delete: (id: JobId) => deleteJob(database, id),
    deleteFailed: () => deleteFailedJobs(database),
    label: (id: JobId, notes: JobNotes) => labelJob(database, id, notes),

    find: (id: JobId) => findJob(orm, id),
    get: (id: JobId) => getJob(orm, id),
    findByIdempotencyKey: (key: string) => findByIdempotencyKey(orm, key),
    getRequest: (id: JobId) => getRequest(orm, id),
    list: (query: JobListQuery) => listJobs(orm, query),
    changes: (since: number) => readChanges(database, since),
    events: (query: JobEventsQuery) => listEvents(orm, query),
    listLegacyRows: (query: LegacyRowsQuery) => listLegacyRows(database, query),
    findLegacyRow: (id: JobId) => findLegacyRow(orm, id),

    estimateFrequencySeconds: (work: FrequencyWork) => estimateFrequencySeconds(orm, work),
    listFrequencies: (id: JobId) => listFrequencies(orm, id),
    listSolvedIndices: (id: JobId) => listSolvedIndices(orm, id),
    readCheckpoint: (id: JobId, index: number) => readCheckpoint(orm, id, index),
    readSurfacePressure: (id: JobId, index: number) => readSurfacePressure(orm, id, index),
    findLayout: (id: JobId) => findLayout(orm, id),
    findBoundaryLayout: (id: JobId) => findBoundaryLayout(orm, id),
    readBoundary: (id: JobId, index: number) => readBoundary(orm, id, index),
    findServedResults: (id: JobId) => findServedResults(orm, id),
    findResultDocument: (id: JobId) => findResultDocument(orm, id),
    findMeshArtifact: (id: JobId) => findMeshArtifact(orm, id),
  }
}

export type JobRepository = ReturnType<typeof createJobRepository>
