import type { JobId } from '../jobs/job-id.ts'
import type { JobStatus } from '../jobs/job-status.ts'
import { DomainError } from './domain-error.ts'

export class JobNotFoundError extends DomainError {
  override readonly name = 'JobNotFoundError'
  readonly code = 'job_not_found'
  readonly kind = 'not_found'

  constructor(id: JobId) {
    super(`There is no job ${id}. It may have been deleted.`)
  }
}

/** A job that has ended was to be stopped. */
export class JobAlreadyFinishedError extends DomainError {
  override readonly name = 'JobAlreadyFinishedError'
  readonly code = 'job_already_finished'
  readonly kind = 'conflict'
  readonly status: JobStatus

  constructor(id: JobId, status: JobStatus) {
    super(`Job ${id} can't be stopped: it is ${status}.`)
    this.status = status
  }
}

/** A queued or running job was to be deleted. */
export class JobStillActiveError extends DomainError {
  override readonly name = 'JobStillActiveError'
  readonly code = 'job_still_active'
  readonly kind = 'conflict'

  constructor(id: JobId, status: JobStatus) {
    super(`Job ${id} can't be deleted while it is ${status}. Stop it first.`)
  }
}

/** Results were asked for of a job that is not complete. */
export class JobNotCompleteError extends DomainError {
  override readonly name = 'JobNotCompleteError'
  readonly code = 'job_not_complete'
  readonly kind = 'conflict'
  readonly status: JobStatus

  constructor(id: JobId, status: JobStatus) {
    super(`Job ${id} has no results: it is ${status}. What is solved so far is in its partial results.`)
    this.status = status
  }
}

/** A job of the older server says that it is complete, but its results are not in the database. */
export class ResultsMissingError extends DomainError {
  override readonly name = 'ResultsMissingError'
  readonly code = 'results_missing'
  readonly kind = 'not_found'

  constructor(id: JobId) {
    super(`The results of job ${id} are not in the database. Run it again with "redo".`)
  }
}

/** A job that has not ended, or has everything, was to be resumed. */
export class JobNotResumableError extends DomainError {
  override readonly name = 'JobNotResumableError'
  readonly code = 'job_not_resumable'
  readonly kind = 'conflict'

  constructor(id: JobId, status: JobStatus) {
    super(`Job ${id} is ${status}: only a job that failed or was cancelled can be resumed.`)
  }
}
