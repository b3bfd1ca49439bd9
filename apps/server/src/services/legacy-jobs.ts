import type { Job, JobId } from '@hornbench/api-contract'
import type { JobCard, LegacyRowsQuery, ServedResults } from '@hornbench/db'

/** A request of the older API that has passed that API's own checks. */
export type LegacySubmission = {
  /** As the older server stored it; undefined where that is more than may be stored (R6). */
  readonly storedJson: string | undefined
  /** What its list shows of the request: `{formula_type, frequency_range, num_frequencies, sim_type}`. */
  readonly summaryJson: string
  /** Of the mesh that came with it; 0 where a horn is to be meshed. */
  readonly triangles: number
  readonly idempotencyKey?: string | undefined
  readonly requestId: string
}

/**
 * What the adapters of the older API need besides the `JobService`: its own way to submit, which accepts what it always
 * accepted, and rows and texts as they are stored. Stop and delete are the typed ones.
 */
export type LegacyJobs = {
  /** Queues the job without a preflight; what can't be solved fails when it runs. @throws LimitExceededError */
  submitLegacy(submission: LegacySubmission): Job
  findLegacyRow(id: JobId): JobCard | undefined
  /** Newest first; jobs of the same time in the order they came in. */
  listLegacyRows(query: LegacyRowsQuery): { readonly rows: readonly JobCard[]; readonly total: number }
  /** The result as it is stored. @throws JobNotFoundError, JobNotCompleteError, ResultsMissingError */
  servedResults(id: JobId): ServedResults
  /** The text of the mesh; `undefined` where the job has none. @throws JobNotFoundError */
  meshArtifact(id: JobId): string | undefined
  /** Deletes all jobs that failed; their ids, newest first. */
  deleteFailed(): readonly JobId[]
}
