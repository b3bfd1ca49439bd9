import {
  type Eventually,
  type Job,
  type JobId,
  JobNotCompleteError,
  JobNotResumableError,
  type JobService,
  type ObserveRequest,
  type PartialResult,
  type RedoRequest,
  type ResultDocument,
  ResultsMissingError,
  type ResumeRequest,
  type SolvePlan,
  type Submission,
  type SubmitRequest,
  type SurfaceQuery,
  type SurfaceResult,
} from '@hornbench/api-contract'
import type { JobRepository, NewJob } from '@hornbench/db'
import type { Scheduler } from '@hornbench/scheduler'
import { applyEdits, refuseEdits } from './apply-edits.ts'
import { createLegacyJobs } from './create-legacy-jobs.ts'
import { createJobQueue, type JobQueueOptions } from './job-queue.ts'
import type { LegacyJobs } from './legacy-jobs.ts'
import { prepareObserving } from './prepare-observing.ts'
import { restoreSubmission, storeSubmission } from './typed-request.ts'

export type JobServiceOptions = JobQueueOptions & {
  readonly scheduler: Pick<Scheduler, 'wake' | 'stopJob'>
  /** @throws SubmissionRefusedError, LimitExceededError, ServerUnavailableError */
  readonly preflight: { plan(submission: Submission, trace?: Trace): Promise<SolvePlan> }
  readonly results: { partial(id: JobId): Eventually<PartialResult> }
  /** @throws JobNotFoundError, FrequencyNotSolvedError, SurfaceMissingError, ServerUnavailableError */
  readonly surfaces: { read(query: SurfaceQuery, trace?: Trace): Promise<SurfaceResult> }
}

/** The request on whose behalf something is done; it is stored with the jobs that it makes. */
type Trace = { readonly requestId?: string | undefined }

/** All that can be done with jobs, for both APIs: each action exists once. */
export type Jobs = LegacyJobs &
  Omit<JobService, 'submit' | 'redo' | 'resume' | 'observe' | 'surface'> & {
    submit(request: SubmitRequest, trace?: Trace): Promise<Job>
    redo(request: RedoRequest, trace?: Trace): Promise<Job>
    resume(request: ResumeRequest, trace?: Trace): Job
    observe(request: ObserveRequest, trace?: Trace): Promise<Job>
    surface(query: SurfaceQuery, trace?: Trace): Promise<SurfaceResult>
  }

export function createJobService(options: JobServiceOptions): Jobs {
  const { repository, preflight, results, surfaces, scheduler, log } = options
  const queue = createJobQueue(options)

  /** Plans a submission and queues it. */
  async function enqueueTyped(
    submission: Submission,
    rest: Pick<NewJob, 'origin' | 'idempotencyKey' | 'requestId'>,
  ): Promise<Job> {
    const plan = await preflight.plan(submission, { requestId: rest.requestId })
    return queue.enqueue({ ...storeSubmission(submission), ...rest, plan })
  }

  return {
    ...createLegacyJobs({ repository, queue }),

    async submit({ submission, idempotencyKey }, trace = {}) {
      // Before the preflight: a repeated submit is not to mesh the horn again.
      return queue.admit(idempotencyKey) ?? enqueueTyped(submission, { idempotencyKey, ...trace })
    },
    async redo({ id, edits, idempotencyKey }, trace = {}) {
      const job = repository.get(id)
      const first = queue.admit(idempotencyKey)
      if (first) return first
      const rest = { origin: { kind: 'redo', jobId: id }, idempotencyKey, ...trace } as const
      const { form, json } = repository.getRequest(id)
      if (form === 'typed') {
        return enqueueTyped(applyEdits({ ...restoreSubmission(json), label: job.label }, edits), rest)
      }
      refuseEdits(edits)
      return queue.enqueue({ ...sameAgain(repository, job), ...rest })
    },
    async observe(request, trace = {}) {
      const { id, idempotencyKey } = request
      const job = repository.get(id)
      const first = queue.admit(idempotencyKey)
      if (first) return first
      const { submission, shorten } = prepareObserving(repository, job, request)
      const plan = shorten(await preflight.plan(submission, trace))
      const origin = { kind: 'observe', jobId: id } as const
      return queue.enqueue({ ...storeSubmission(submission), plan, origin, idempotencyKey, ...trace })
    },
    resume({ id, idempotencyKey }, trace = {}) {
      const job = repository.get(id)
      const first = queue.admit(idempotencyKey)
      if (first) return first
      const { status, plan } = job
      if (status !== 'error' && status !== 'cancelled') throw new JobNotResumableError(id, status)
      const origin = { kind: 'resume', jobId: id } as const
      return queue.enqueue({
        ...sameAgain(repository, job),
        plan: plan ?? undefined,
        origin,
        idempotencyKey,
        ...trace,
      })
    },

    get: repository.get,
    list: repository.list,
    changes: ({ since }) => repository.changes(since),
    events: repository.events,
    partial(id) {
      repository.get(id)
      return results.partial(id)
    },
    results: (id) => readResults(repository, id),
    surface: surfaces.read,
    stop: scheduler.stopJob,
    delete(id) {
      repository.delete(id)
      log.info({ jobId: id }, 'job deleted')
    },
    label: repository.label,
  }
}

/** What a job is run again with when nothing is changed. */
function sameAgain(
  repository: Pick<JobRepository, 'getRequest' | 'findLegacyRow'>,
  { id, label }: Job,
): Pick<NewJob, 'request' | 'summaryJson' | 'designJson' | 'label'> {
  const request = repository.getRequest(id)
  if (request.form === 'typed') return { ...storeSubmission(restoreSubmission(request.json)), request, label }
  return { request, summaryJson: repository.findLegacyRow(id)?.configSummaryJson ?? '{}', label }
}

function readResults(
  repository: Pick<JobRepository, 'get' | 'findResultDocument'>,
  id: JobId,
): ResultDocument {
  const { status } = repository.get(id)
  if (status !== 'complete') throw new JobNotCompleteError(id, status)
  const text = repository.findResultDocument(id)
  if (text === undefined) throw new ResultsMissingError(id)
  // Not checked here: the router checks what it sends, and once is enough for megabytes.
  return JSON.parse(text) as ResultDocument
}
