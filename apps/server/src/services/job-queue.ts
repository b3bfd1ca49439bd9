import {
  type Job,
  LimitExceededError,
  LIMITS,
  newJobId,
  ServerUnavailableError,
} from '@hornbench/api-contract'
import type { JobRepository, NewJob } from '@hornbench/db'
import type { Clock, Scheduler } from '@hornbench/scheduler'
import type { Logger } from 'pino'
import { countJobs } from './count-jobs.ts'

export type JobQueueOptions = {
  readonly repository: JobRepository
  readonly scheduler: Pick<Scheduler, 'wake'>
  readonly clock: Pick<Clock, 'now'>
  readonly log: Logger
  /** False from the moment at which the server begins to end. */
  readonly isOpen: () => boolean
}

/** The way of every new job, whichever API it came by: stored as queued, then the scheduler is woken. */
export function createJobQueue({ repository, scheduler, clock, log, isOpen }: JobQueueOptions) {
  return {
    /**
     * Before the work that a submission makes.
     *
     * @returns the job that was first submitted under this key (L10)
     * @throws ServerUnavailableError, LimitExceededError where a new job would have no place
     */
    admit(idempotencyKey: string | undefined): Job | undefined {
      if (!isOpen()) throw new ServerUnavailableError('The server is shutting down.')
      const first = idempotencyKey === undefined ? undefined : repository.findByIdempotencyKey(idempotencyKey)
      if (first) return first
      if (countJobs(repository, 'queued') >= LIMITS.queuedJobs.most)
        throw new LimitExceededError('queuedJobs')
      return undefined
    },
    /** @throws ServerUnavailableError, LimitExceededError */
    enqueue(submitted: Omit<NewJob, 'id'>): Job {
      if (!isOpen()) throw new ServerUnavailableError('The server is shutting down.')
      const { job, isNew } = repository.insert({ ...submitted, id: newJobId() }, clock.now())
      if (isNew) {
        const { requestId, origin, plan } = submitted
        const facts = { jobId: job.id, requestId, number: job.number, origin, triangles: plan?.triangles }
        log.info(
          { ...facts, form: submitted.request.form, frequencies: job.sweep.frequencyCount },
          'job submitted',
        )
        scheduler.wake()
      }
      return job
    },
  }
}

export type JobQueue = ReturnType<typeof createJobQueue>
