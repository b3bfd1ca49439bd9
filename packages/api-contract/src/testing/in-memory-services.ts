import { JobAlreadyFinishedError, JobNotFoundError } from '../errors/job-errors.ts'
import { jobIdSchema, type JobId } from '../jobs/job-id.ts'
import { isFinal } from '../jobs/job-lifecycle.ts'
import type { Job } from '../jobs/job.ts'
import { LimitExceededError } from '../limits.ts'
import type { JobService } from '../services/job-service.ts'
import type { Services } from '../services/services.ts'
import { settingsSchema } from '../system/settings.ts'

/** Services over a map, for tests of what stands above them. The queue holds one job. */
export function createInMemoryServices(overrides: Partial<JobService> = {}): Services {
  const jobs = new Map<JobId, Job>()
  let settings = settingsSchema.parse({})

  function get(id: JobId): Job {
    const job = jobs.get(id)
    if (!job) throw new JobNotFoundError(id)
    return job
  }

  function keep(job: Job): Job {
    jobs.set(job.id, job)
    return job
  }

  const service: JobService = {
    submit({ submission: { label } }) {
      if (jobs.size > 0) throw new LimitExceededError('queuedJobs')
      return keep({ ...queuedJob(1), label })
    },
    get,
    list: () => ({ jobs: [...jobs.values()], nextBelow: null, revision: 0 }),
    changes: ({ since }) => ({ revision: since, jobs: [...jobs.values()], deletedIds: [], resync: false }),
    events: ({ after }) => [{ seq: after + 1, atMs: 0, type: 'submitted', data: { label: 'horn' } }],
    partial: () => ({ frequencyStates: 'sw', curves: null }),
    results: () => ({
      formatVersion: 1,
      curves: noCurves,
      failures: [],
      warnings: [],
      plan: null,
      computeSeconds: 0,
    }),
    stop(id) {
      const job = get(id)
      if (isFinal(job.status)) throw new JobAlreadyFinishedError(id, job.status)
      const ended = { startedAtMs: null, endedAtMs: 1, progress: 0, isStopping: false }
      return keep({ ...queuedJob(job.number), ...ended, status: 'cancelled' })
    },
    delete: (id) => void jobs.delete(get(id).id),
    redo: ({ id }) => keep({ ...queuedJob(2), derivedFrom: id }),
    resume: async ({ id }) => keep({ ...queuedJob(3), derivedFrom: id }),
    observe: async ({ id }) => keep({ ...queuedJob(4), derivedFrom: id }),
    surface: ({ index }) => ({
      frequencyHz: 100 * (index + 1),
      meshHash: 'a',
      mesh: null,
      levelDb: '',
      phaseDeg: '',
    }),
    label: (id, { label = null }) => keep({ ...get(id), label }),
    ...overrides,
  }
  return {
    jobs: service,
    settings: {
      get: () => settings,
      update: (update) => (settings = settingsSchema.parse({ ...settings, ...update })),
    },
    system: { health: () => ({ condition: 'healthy', components: [], uptimeSeconds: 1 }) },
  }
}

const noCurves = {
  frequenciesHz: [],
  onAxis: { distanceM: 2, levelDb: [], phaseDeg: [] },
  planes: {},
  directivityIndexDb: [],
  throatImpedance: { re: [], im: [] },
}

function queuedJob(number: number): Extract<Job, { status: 'queued' }> {
  return {
    id: jobIdSchema.parse(`job-${number}`),
    number,
    version: 1,
    revision: 1,
    label: null,
    notes: '',
    rating: null,
    kept: false,
    derivedFrom: null,
    queuedAtMs: 0,
    sweep: { formulaType: null, lowestHz: 100, highestHz: 1000, frequencyCount: 2 },
    plan: null,
    frequencyStates: '',
    hasMeshArtifact: false,
    status: 'queued',
  }
}
