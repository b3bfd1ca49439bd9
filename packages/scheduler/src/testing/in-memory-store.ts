import {
  isFinal,
  type Job,
  JobAlreadyFinishedError,
  JobNotFoundError,
  type JobId,
  jobIdSchema,
  type JobStatus,
  type LifecycleEvent,
  type RunId,
  statusAfter,
} from '@hornbench/api-contract'
import type { ClaimedJob, JobResults, JobStore, RunRef, StoppableJobs } from '../job-store.ts'
import { createCallLog } from './call-log.ts'

type Row = {
  readonly id: JobId
  readonly number: number
  status: JobStatus
  runId?: RunId
  progress: number
  stage: string
  reason: string
  isStopping: boolean
  results?: JobResults
}

type Call = 'claimNext' | 'report' | 'settle' | 'endCompute' | 'prune'

/** A store over an array. `calls` has what was asked of it; `breakNext` makes calls throw. */
export function createInMemoryStore() {
  const rows: Row[] = []
  const { calls, note, breakNext } = createCallLog<Call>()

  const findRow = ({ jobId, runId }: RunRef) => rows.find((row) => row.id === jobId && row.runId === runId)

  function get(id: JobId): Row {
    const row = rows.find((other) => other.id === id)
    if (!row) throw new JobNotFoundError(id)
    return row
  }

  const idsOf = (wanted: JobStatus) => rows.filter(({ status }) => status === wanted).map(({ id }) => id)

  const store: JobStore & StoppableJobs = {
    claimNext(runId) {
      note('claimNext')
      const row = rows.find(({ status }) => status === 'queued')
      if (!row) return undefined
      move(row, 'start')
      Object.assign(row, { runId, progress: 0.05, stage: 'initializing' })
      return toClaimed(row)
    },
    report(run, { progress, stage }) {
      note('report', `${stage} ${progress}`)
      const row = findRow(run)
      if (row?.status !== 'running') return false
      Object.assign(row, { progress, stage })
      return true
    },
    settle(run, settlement) {
      note('settle', settlement.event)
      const row = findRow(run)
      if (!row || !move(row, settlement.event)) return undefined
      if (settlement.event === 'complete') row.results = settlement.results
      else row.reason = settlement.reason
      return toJob(row)
    },
    endCompute(run) {
      note('endCompute')
      const row = findRow(run)
      const isStopping = row?.isStopping ?? false
      if (row) row.isStopping = false
      return isStopping
    },
    recover(_atMs, { keepRunning }) {
      const runningIds = idsOf('running')
      const failedIds = keepRunning ? [] : runningIds.splice(0)
      for (const id of failedIds) move(get(id), 'fail')
      return { failedIds, queuedIds: idsOf('queued'), runningIds }
    },
    findRun: (id) => (get(id).status === 'running' ? toClaimed(get(id)) : undefined),
    prune({ maxAgeDays, maxJobs }) {
      note('prune', `${maxAgeDays} days ${maxJobs} jobs`)
      return []
    },
    cancel(id) {
      const row = get(id)
      if (isFinal(row.status)) throw new JobAlreadyFinishedError(id, row.status)
      row.isStopping = row.status === 'running'
      move(row, 'cancel')
      return { job: toJob(row), ...(row.runId && { runId: row.runId }) }
    },
  }

  return {
    ...store,
    calls,
    get,
    submit(): JobId {
      const number = rows.length + 1
      const id = jobIdSchema.parse(`job-${number}`)
      rows.push({ id, number, status: 'queued', progress: 0, stage: 'queued', reason: '', isStopping: false })
      return id
    },
    breakNext,
    statuses: () => rows.map(({ status }) => status),
  }
}

function toClaimed(row: Row): ClaimedJob | undefined {
  const { runId } = row
  return runId && { job: toJob(row), runId, request: { form: 'typed', json: '{}' }, requestId: null }
}

function move(row: Row, event: LifecycleEvent): boolean {
  const status = statusAfter(row.status, event)
  if (status) row.status = status
  return status !== undefined
}

/** As far as the scheduler looks at a job. */
function toJob({ id, number, status }: Row): Job {
  return { id, number, status } as Job
}
