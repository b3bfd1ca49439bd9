import {
  isFinal,
  JOB_STATUSES,
  type JobId,
  jobIdSchema,
  type JobStatus,
  LIFECYCLE_EVENTS,
  type LifecycleEvent,
  newRunId,
  statusAfter,
} from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { createJobStore } from '../job-store.ts'
import { openDatabase } from '../open-database.ts'
import {
  NO_RESULTS,
  openTestDatabase,
  planOf,
  STRANGE_RUN,
  type TestDatabase,
} from '../testing/test-database.ts'
import { write } from '../write.ts'
import { changeStatus } from './change-status.ts'

describe('the queue', () => {
  test('starts jobs in the order in which they came', () => {
    using db = openTestDatabase()
    const ids = [db.submit(), db.submit(), db.submit()].map(({ id }) => id)
    expect([db.start(), db.start(), db.start()].map(({ jobId }) => jobId)).toEqual(ids)
    expect(db.store.claimNext(newRunId(), db.now())).toBeUndefined()
  })

  test('keeps that order when the clock goes back', () => {
    using db = openTestDatabase()
    const first = db.jobs.insert(newJob('first'), 2_000_000).job
    db.jobs.insert(newJob('second'), 1_000_000)
    expect(db.start().jobId).toBe(first.id)
  })

  test('gives a number only once, also after the job is deleted', () => {
    using db = openTestDatabase()
    const numbers = [1, 2, 3].map(() => {
      const { id, number } = db.submit()
      db.jobs.cancel(id, db.now())
      db.jobs.delete(id)
      return number
    })
    expect(numbers).toEqual([1, 2, 3])
  })

  test('never lets a number be changed', () => {
    using db = openTestDatabase()
    db.submit()
    expect(() => db.openOtherConnection().exec('UPDATE simulation_jobs SET number = 7')).toThrow(
      /never changes/,
    )
  })

  test('never gives one job to two programs on the same file', () => {
    using db = openTestDatabase()
    const ids = [db.submit(), db.submit()].map(({ id }) => id)
    using other = openDatabase(db.file)
    const stores = [createJobStore(other), db.store, createJobStore(other)]
    expect(stores.map((store) => store.claimNext(newRunId(), db.now())?.job.id)).toEqual([...ids, undefined])
  })

  test('gives the run what was submitted, and stays queued for the others', () => {
    using db = openTestDatabase()
    const request = { form: 'typed', json: '{"label":"60° horn"}' } as const
    const { id } = db.submit({ request })
    db.submit()
    const runId = newRunId()
    expect(db.store.claimNext(runId, db.now())).toMatchObject({
      job: { id, status: 'running' },
      runId,
      request,
    })
    expect(db.jobs.list({ limit: 10 }).jobs.map(({ status }) => status)).toEqual(['queued', 'running'])
  })
})

describe('the status of a job', () => {
  const moves = JOB_STATUSES.flatMap((status) => LIFECYCLE_EVENTS.map((event) => ({ status, event })))
  const [allowed, forbidden] = [true, false].map((wanted) =>
    moves.filter(({ status, event }) => (statusAfter(status, event) !== undefined) === wanted),
  )

  test.each(allowed ?? [])('$status is left by "$event"', ({ status, event }) => {
    using db = openTestDatabase()
    const id = jobOfStatus(db, status)
    expect(tryToMove(db, id, event)).toBe(status)
    expect(db.jobs.get(id).status).toBe(statusAfter(status, event))
  })

  test.each(forbidden ?? [])(
    '$status is not left by "$event", and nothing is written',
    ({ status, event }) => {
      using db = openTestDatabase()
      const id = jobOfStatus(db, status)
      const before = everythingIn(db)
      expect(tryToMove(db, id, event)).toBeUndefined()
      expect(everythingIn(db)).toEqual(before)
    },
  )
})

describe('a run', () => {
  test('that is over changes nothing any more, whatever it sends', () => {
    using db = openTestDatabase()
    db.submit()
    const run = db.start()
    db.jobs.cancel(run.jobId, db.now())
    const before = everythingIn(db)
    const atMs = db.now()
    const progress = { progress: 0.9, stage: 'bem_solve', stageMessage: '', atMs }
    expect(db.store.report(run, progress)).toBe(false)
    expect(db.store.settle(run, { event: 'complete', results: NO_RESULTS, atMs })).toBeUndefined()
    expect(db.store.settle(run, { event: 'fail', reason: 'late', atMs })).toBeUndefined()
    expect(db.store.planFrequencies(run, planOf([100]))).toBeUndefined()
    expect(db.store.storeMeshArtifact(run, '$MeshFormat')).toBe(false)
    expect(everythingIn(db)).toEqual(before)
  })

  test('can not end the job of another run', () => {
    using db = openTestDatabase()
    db.submit()
    const { jobId } = db.start()
    const strange = { jobId, runId: STRANGE_RUN }
    expect(db.store.settle(strange, { event: 'fail', reason: '', atMs: db.now() })).toBeUndefined()
    expect(db.jobs.get(jobId).status).toBe('running')
  })

  test('that completes leaves results that can be read', () => {
    using db = openTestDatabase()
    db.submit()
    const run = db.start()
    const results = { servedJson: '{"frequencies":[1e-05]}', documentJson: '{"formatVersion":1}' }
    expect(db.store.settle(run, { event: 'complete', results, atMs: db.now() })).toMatchObject({
      status: 'complete',
      hasResults: true,
      progress: 1,
    })
    expect(db.jobs.findServedResults(run.jobId)).toEqual({
      json: Buffer.from(results.servedJson),
      isServedForm: true,
    })
    expect(db.jobs.findResultDocument(run.jobId)).toBe(results.documentJson)
  })

  test('whose results can not be stored is not complete', () => {
    using db = openTestDatabase()
    db.submit()
    const run = db.start()
    db.database.sqlite.exec(`CREATE TRIGGER full BEFORE INSERT ON simulation_results
      BEGIN SELECT RAISE(ABORT, 'disk full'); END`)
    expect(() => db.store.settle(run, { event: 'complete', results: NO_RESULTS, atMs: db.now() })).toThrow(
      'disk full',
    )
    expect(db.jobs.get(run.jobId)).toMatchObject({ status: 'running' })
    expect(db.store.settle(run, { event: 'fail', reason: 'not saved', atMs: db.now() })).toMatchObject({
      status: 'error',
      reason: 'not saved',
    })
  })

  test('never goes back in its progress, and tells its stages once each', () => {
    using db = openTestDatabase()
    db.submit()
    const run = db.start()
    for (const progress of [0.4, 0.6, 0.5]) {
      db.store.report(run, { progress, stage: 'bem_solve', stageMessage: `at ${progress}`, atMs: db.now() })
    }
    expect(db.jobs.get(run.jobId)).toMatchObject({ progress: 0.6, stageMessage: 'at 0.5' })
    expect(historyOf(db, run.jobId)).toEqual(['submitted', 'started', 'stage'])
  })

  test('keeps the mesh that it has built', () => {
    using db = openTestDatabase()
    db.submit()
    const run = db.start()
    expect(db.store.storeMeshArtifact(run, '$MeshFormat')).toBe(true)
    expect(db.jobs.get(run.jobId)).toMatchObject({ hasMeshArtifact: true })
    expect(db.jobs.findMeshArtifact(run.jobId)).toBe('$MeshFormat')
  })
})

describe('a cancelled job', () => {
  test('that had not started has no run to end', () => {
    using db = openTestDatabase()
    const { id } = db.submit()
    expect(db.jobs.cancel(id, db.now())).toEqual({
      job: expect.objectContaining({ status: 'cancelled', isStopping: false }),
    })
    expect(db.store.claimNext(newRunId(), db.now())).toBeUndefined()
  })

  test('that was running is stopping until its compute has ended', () => {
    using db = openTestDatabase()
    db.submit()
    const run = db.start()
    const { job, runId } = db.jobs.cancel(run.jobId, db.now())
    expect({ job, runId }).toMatchObject({
      job: { status: 'cancelled', isStopping: true, progress: 0.05 },
      runId: run.runId,
    })
    expect(db.store.endCompute(run, db.now())).toBe(true)
    expect(db.jobs.get(run.jobId)).toMatchObject({ isStopping: false })
    expect(db.store.endCompute(run, db.now())).toBe(false)
    expect(historyOf(db, run.jobId)).toEqual(['submitted', 'started', 'cancelled', 'compute_ended'])
  })

  test('is for the older server as it left its own', () => {
    using db = openTestDatabase()
    const { id } = db.submit()
    db.jobs.cancel(id, db.now())
    expect(db.jobs.findLegacyRow(id)).toMatchObject({
      stage: 'cancelled',
      stageMessage: 'Simulation cancelled',
      errorMessage: 'Simulation cancelled by user',
      progress: 0,
    })
  })

  test('can not be cancelled again, and an unknown one not at all', () => {
    using db = openTestDatabase()
    const { id } = db.submit()
    db.jobs.cancel(id, db.now())
    expect(() => db.jobs.cancel(id, db.now())).toThrow(/can't be stopped: it is cancelled/)
    expect(() => db.jobs.cancel(jobIdSchema.parse('nobody'), db.now())).toThrow(/no job nobody/)
  })
})

describe('the times of a job', () => {
  test('are kept as milliseconds and, beside them, as local texts with microseconds', () => {
    using db = openTestDatabase()
    const at = (second: number) => new Date(2026, 4, 6, 7, 8, second, 90).getTime()
    const { id } = db.jobs.insert(newJob('timed'), at(1)).job
    const run = { jobId: id, runId: newRunId() }
    db.store.claimNext(run.runId, at(2))
    db.store.settle(run, { event: 'complete', results: NO_RESULTS, atMs: at(3) })
    expect(db.jobs.get(id)).toMatchObject({ queuedAtMs: at(1), startedAtMs: at(2), endedAtMs: at(3) })
    expect(db.jobs.findLegacyRow(id)).toMatchObject({
      createdAt: '2026-05-06T07:08:01.090000',
      queuedAt: '2026-05-06T07:08:01.090000',
      startedAt: '2026-05-06T07:08:02.090000',
      completedAt: '2026-05-06T07:08:03.090000',
      updatedAt: '2026-05-06T07:08:03.090000',
    })
  })
})

function newJob(id: string) {
  return { id: jobIdSchema.parse(id), request: { form: 'typed', json: '{}' }, summaryJson: '{}' } as const
}

/** A job that has come to this status by allowed moves. */
function jobOfStatus(db: TestDatabase, status: JobStatus): JobId {
  const { id } = db.submit()
  if (status === 'queued') return id
  const run = db.start()
  const atMs = db.now()
  if (status === 'complete') db.store.settle(run, { event: 'complete', results: NO_RESULTS, atMs })
  if (status === 'error') db.store.settle(run, { event: 'fail', reason: 'broken', atMs })
  if (status === 'cancelled') db.jobs.cancel(id, atMs)
  expect(isFinal(status)).toBe(status !== 'running')
  return id
}

function tryToMove(db: TestDatabase, id: JobId, event: LifecycleEvent) {
  const history = { type: 'stage', data: {} } as const
  return write(db.database, (tx) => changeStatus(tx, id, { event, atMs: db.now(), columns: {}, history }))
}

/** All that is stored, but for late results, which only the history is told of. */
function everythingIn(db: TestDatabase): unknown[] {
  const tables = [
    'simulation_jobs',
    'simulation_results',
    'simulation_artifacts',
    'job_events',
    'job_frequencies',
    'changes',
  ]
  return tables.map((table) => db.database.sqlite.prepare(`SELECT * FROM ${table}`).all())
}

function historyOf(db: TestDatabase, id: JobId): string[] {
  return db.jobs.events({ id, after: 0, limit: 100 }).map(({ type }) => type)
}
