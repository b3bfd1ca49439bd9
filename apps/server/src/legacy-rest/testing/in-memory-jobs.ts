import {
  isFinal,
  type Job,
  JobAlreadyFinishedError,
  type JobId,
  jobIdSchema,
  JobNotCompleteError,
  JobNotFoundError,
  type JobStatus,
  JobStillActiveError,
  ResultsMissingError,
} from '@hornbench/api-contract'
import type { JobCard } from '@hornbench/db'
import type { LegacySubmission } from '../../services/legacy-jobs.ts'
import type { RouteServices } from '../route.ts'

const AT = '2026-11-21T01:07:41.393038'

/** Jobs in a map, for tests of what stands above them. Nothing ever runs. */
export function createInMemoryJobs() {
  const cards = new Map<JobId, JobCard>()
  const results = new Map<JobId, string>()
  const artifacts = new Map<JobId, string>()
  const submissions: LegacySubmission[] = []

  function get(id: JobId): JobCard {
    const card = cards.get(id)
    if (!card) throw new JobNotFoundError(id)
    return card
  }

  function add(name: string, status: JobStatus, columns: Partial<JobCard> = {}): JobId {
    const id = jobIdSchema.parse(name)
    cards.set(id, { ...blankCard, ...columns, id, status, number: cards.size + 1 })
    return id
  }

  const jobs: RouteServices['jobs'] = {
    submitLegacy(submission) {
      submissions.push(submission)
      return { id: add(`job-${submissions.length}`, 'queued') } as Job
    },
    findLegacyRow: (id) => cards.get(id),
    listLegacyRows({ statuses, limit, offset }) {
      const rows = [...cards.values()].toReversed()
      const wanted = rows.filter(({ status }) => statuses?.includes(status) ?? true)
      return { rows: wanted.slice(offset, offset + limit), total: wanted.length }
    },
    servedResults(id) {
      const { status } = get(id)
      if (status !== 'complete') throw new JobNotCompleteError(id, status)
      const json = results.get(id)
      if (json === undefined) throw new ResultsMissingError(id)
      return { json: Buffer.from(json), isServedForm: true }
    },
    meshArtifact: (id) => artifacts.get(get(id).id),
    deleteFailed() {
      const failed = [...cards.values()].toReversed().filter(({ status }) => status === 'error')
      for (const { id } of failed) cards.delete(id)
      return failed.map(({ id }) => id)
    },
    stop(id) {
      const { status } = get(id)
      if (isFinal(status)) throw new JobAlreadyFinishedError(id, status)
      add(id, 'cancelled')
      return { id } as Job
    },
    delete(id) {
      const { status } = get(id)
      if (!isFinal(status)) throw new JobStillActiveError(id, status)
      cards.delete(id)
    },
  }
  return { jobs, add, results, artifacts, submissions }
}

const blankCard: Omit<JobCard, 'id' | 'status' | 'number'> = {
  version: 1,
  revision: 1,
  createdAt: AT,
  updatedAt: AT,
  queuedAt: AT,
  startedAt: null,
  completedAt: null,
  queuedAtMs: 0,
  startedAtMs: null,
  endedAtMs: null,
  progress: 0,
  stage: 'queued',
  stageMessage: 'Job queued',
  errorMessage: null,
  configSummaryJson: '{}',
  planJson: null,
  frequencyStates: '',
  hasResults: false,
  hasMeshArtifact: false,
  isStopping: false,
  label: null,
  notes: '',
  rating: null,
  kept: false,
  derivedFrom: null,
}
