import {
  JobAlreadyFinishedError,
  JobNotFoundError,
  type Job,
  type JobChanges,
  type JobEvent,
  type JobId,
  type JobNotes,
  type JobService,
} from '@hornbench/api-contract'
import { queuedJob } from './job-samples.ts'

/** Jobs in memory behind the interface of the contract, with revisions and keys like those of the database. */
export function createInMemoryJobs(jobs: readonly Job[]) {
  const byId = new Map<JobId, Job>()
  const byKey = new Map<string, Job>()
  const deleted: { id: JobId; revision: number }[] = []
  const histories = new Map<JobId, readonly JobEvent[]>()
  let revision = 0

  /** Stores a job as the next revision. */
  function put<J extends Job>(job: J): J {
    revision += 1
    const stored = { ...job, revision }
    byId.set(job.id, stored)
    return stored
  }

  function get(id: JobId): Job {
    const job = byId.get(id)
    if (!job) throw new JobNotFoundError(id)
    return job
  }

  function changesSince(since: number): JobChanges {
    return {
      revision,
      jobs: [...byId.values()].filter((job) => job.revision > since),
      deletedIds: deleted.filter((row) => row.revision > since).map(({ id }) => id),
      resync: since > revision,
    }
  }

  function submitOnce(key: string | undefined): Job {
    const job = byKey.get(key ?? '') ?? put(queuedJob(byId.size + 1))
    if (key) byKey.set(key, job)
    return job
  }

  function stop(id: JobId): Job {
    const job = get(id)
    if (job.status !== 'queued') throw new JobAlreadyFinishedError(id, job.status)
    const ended = { startedAtMs: null, endedAtMs: 1, progress: 0, isStopping: false }
    return put({ ...job, ...ended, version: job.version + 1, status: 'cancelled' })
  }

  function remove(id: JobId): void {
    byId.delete(get(id).id)
    revision += 1
    deleted.push({ id, revision })
  }

  const service: JobService = {
    submit: ({ idempotencyKey }) => submitOnce(idempotencyKey),
    redo: ({ idempotencyKey }) => submitOnce(idempotencyKey),
    resume: ({ idempotencyKey }) => submitOnce(idempotencyKey),
    observe: ({ idempotencyKey }) => submitOnce(idempotencyKey),
    get,
    list: () => ({
      jobs: [...byId.values()].toSorted((a, b) => b.number - a.number),
      nextBelow: null,
      revision,
    }),
    changes: ({ since }) => changesSince(since),
    stop,
    delete: remove,
    label: (id, notes) => put({ ...get(id), ...definedOf(notes), version: get(id).version + 1 }),
    events: ({ id, after }) => histories.get(id)?.filter(({ seq }) => seq > after) ?? [],
    partial: () => ({ frequencyStates: '', curves: null }),
    results: refuse,
    surface: ({ id }) => refuse(id),
  }

  /** Begins anew, as after the data folder was removed. */
  function reset(): void {
    byId.clear()
    deleted.length = 0
    revision = 0
  }

  for (const job of jobs) put(job)
  return { service, put, get, remove, reset, histories, size: () => byId.size }
}

function refuse(id: JobId): never {
  throw new JobNotFoundError(id)
}

/** What is left out stays as it is. */
function definedOf({ label, notes, rating, kept }: JobNotes) {
  return {
    ...(label !== undefined && { label }),
    ...(notes !== undefined && { notes }),
    ...(rating !== undefined && { rating }),
    ...(kept !== undefined && { kept }),
  }
}
