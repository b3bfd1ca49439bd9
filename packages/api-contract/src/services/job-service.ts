import type { JobChanges } from '../jobs/job-changes.ts'
import type { JobEvent, JobEventsQuery } from '../jobs/job-event.ts'
import type { JobId } from '../jobs/job-id.ts'
import type { JobListQuery, JobPage } from '../jobs/job-list.ts'
import type { JobNotes } from '../jobs/job-notes.ts'
import type { Job } from '../jobs/job.ts'
import type { PartialResult } from '../results/partial-result.ts'
import type { ResultDocument } from '../results/result-document.ts'
import type { SurfaceQuery, SurfaceResult } from '../results/surface.ts'
import type { ObserveRequest, RedoRequest, ResumeRequest, SubmitRequest } from '../submission/submission.ts'
import type { Eventually } from './eventually.ts'

/** What can be done with jobs. Refusals are thrown as `DomainError`; an unknown id always as `JobNotFoundError`. */
export type JobService = {
  /** Checks and plans the submission and puts it in the queue. @throws SubmissionRefusedError, LimitExceededError */
  submit(request: SubmitRequest): Eventually<Job>
  get(id: JobId): Eventually<Job>
  list(query: JobListQuery): Eventually<JobPage>
  changes(query: { since: number }): Eventually<JobChanges>
  events(query: JobEventsQuery): Eventually<JobEvent[]>
  partial(id: JobId): Eventually<PartialResult>
  /** @throws JobNotCompleteError, ResultsMissingError */
  results(id: JobId): Eventually<ResultDocument>
  /** Returns when the stop is stored, not when the processes have ended. @throws JobAlreadyFinishedError */
  stop(id: JobId): Eventually<Job>
  /** @throws JobStillActiveError */
  delete(id: JobId): Eventually<void>
  /** A new job of the same submission, with edits. */
  redo(request: RedoRequest): Eventually<Job>
  /** A new job that takes over what is solved already. @throws JobNotResumableError */
  resume(request: ResumeRequest): Eventually<Job>
  /**
   * A new job that is observed otherwise than the old one: what is solved already is only observed, what is not is solved.
   *
   * @throws JobNotObservableError, SubmissionRefusedError, LimitExceededError
   */
  observe(request: ObserveRequest): Eventually<Job>
  /** Level and phase on the body at one frequency. @throws FrequencyNotSolvedError, SurfaceMissingError */
  surface(query: SurfaceQuery): Eventually<SurfaceResult>
  label(id: JobId, notes: JobNotes): Eventually<Job>
}
