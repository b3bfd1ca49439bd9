import type { JobId } from '../jobs/job-id.ts'
import type { JobStatus } from '../jobs/job-status.ts'
import { DomainError } from './domain-error.ts'

/** A job that has not ended, or of which nothing is solved, was to be observed anew. */
export class JobNotObservableError extends DomainError {
  override readonly name = 'JobNotObservableError'
  readonly code = 'job_not_observable'
  readonly kind = 'conflict'

  constructor(id: JobId, status: JobStatus) {
    super(
      `Job ${id} is ${status}: only a job that has ended and has solved frequencies can be observed anew.`,
    )
  }
}

/** The sound pressure on a body was asked for at a frequency that is not solved. */
export class FrequencyNotSolvedError extends DomainError {
  override readonly name = 'FrequencyNotSolvedError'
  readonly code = 'frequency_not_solved'
  readonly kind = 'not_found'

  constructor(id: JobId, index: number) {
    super(`Frequency ${index + 1} of job ${id} is not solved.`, [
      { path: ['index'], message: 'must be the place of a solved frequency in the sweep.' },
    ])
  }
}

/** A frequency is solved, but what is stored of its boundary can't be shown on the body. */
export class SurfaceMissingError extends DomainError {
  override readonly name = 'SurfaceMissingError'
  readonly code = 'surface_missing'
  readonly kind = 'not_found'
}
