import { describe, expect, test } from 'vitest'
import type { JobTask } from '../jobs/run-ref.ts'
import { queryPlan } from '../testing/query-plan.ts'
import { sampleSolution } from '../testing/sample-solution.ts'
import {
  NO_RESULTS,
  openTestDatabase,
  planOf,
  STRANGE_RUN,
  type TestDatabase,
} from '../testing/test-database.ts'
import { readFrequencyStates } from './read-frequency-states.ts'

const SWEEP_HZ = [100, 200, 400]

describe('a planned sweep', () => {
  test('has every frequency waiting', () => {
    using db = openTestDatabase()
    const { open } = startSweep(db)
    expect(open).toEqual(SWEEP_HZ.map((frequencyHz, index) => ({ index, frequencyHz })))
  })

  test('can be planned again, and keeps what is solved', () => {
    using db = openTestDatabase()
    const { run } = startSweep(db)
    db.store.checkpoint(dispatch(db, run, 1), solved(db, 200))
    expect(db.store.planFrequencies(run, planOf(SWEEP_HZ))?.map(({ index }) => index)).toEqual([0, 2])
    expect(db.jobs.listSolvedIndices(run.jobId)).toEqual([1])
  })

  test('does not keep a checkpoint of another frequency', () => {
    using db = openTestDatabase()
    const { run } = startSweep(db)
    const surfacePressure = Float32Array.of(1, 2)
    db.store.checkpoint(dispatch(db, run, 1), { ...solved(db, 200), surfacePressure })
    expect(db.store.planFrequencies(run, planOf([100, 250, 400]))).toHaveLength(3)
    expect(db.jobs.readCheckpoint(run.jobId, 1)).toBeUndefined()
    expect(db.jobs.readSurfacePressure(run.jobId, 1)).toBeUndefined()
  })

  test('ends where the new one ends', () => {
    using db = openTestDatabase()
    const { run } = startSweep(db)
    db.store.checkpoint(dispatch(db, run, 2), solved(db, 400))
    expect(db.store.planFrequencies(run, planOf([100, 200]))).toHaveLength(2)
    expect(db.jobs.listFrequencies(run.jobId)).toHaveLength(2)
  })

  test('has the layout that it was planned with, and tells nobody where nothing was dropped', () => {
    using db = openTestDatabase()
    const { run } = startSweep(db)
    expect(db.jobs.findLayout(run.jobId)).toBe(planOf([]).layoutJson)
    db.store.planFrequencies(run, planOf(SWEEP_HZ, '{"meshHash":"b"}'))
    expect(eventsOf(db, run.jobId, 'checkpoints_dropped')).toEqual([])
  })

  test('shows the state of each frequency as a letter, read from an index', () => {
    using db = openTestDatabase()
    const { run } = startSweep(db)
    db.store.checkpoint(dispatch(db, run, 0), solved(db, 100))
    dispatch(db, run, 2)
    const statements = db.statementsOf(() => {
      expect(readFrequencyStates(db.database.orm, run.jobId)).toBe('swd')
    })
    expect(queryPlan(db.database, statements[0] ?? '')).toEqual([
      'SEARCH job_frequencies USING COVERING INDEX job_frequency_states (job_id=?)',
    ])
    const report = {
      progress: 0.5,
      stage: 'bem_solve',
      stageMessage: 'Solving frequency 2/3',
      atMs: db.now(),
    }
    db.store.report(run, report)
    expect(db.jobs.get(run.jobId).frequencyStates).toBe('swd')
  })
})

describe('a dispatched frequency', () => {
  test('that is solved in time is kept with every bit, and its surface in single precision', () => {
    using db = openTestDatabase()
    const { run } = startSweep(db)
    const surfacePressure = Float32Array.of(0.1, -2)
    expect(db.store.checkpoint(dispatch(db, run, 1), { ...solved(db, 200), surfacePressure })).toBe(true)
    expect(db.jobs.readCheckpoint(run.jobId, 1)).toEqual(sampleSolution(200))
    expect(db.jobs.readSurfacePressure(run.jobId, 1)).toEqual(Float32Array.of(0.1, -2))
    expect(db.jobs.listFrequencies(run.jobId)[1]).toEqual({
      index: 1,
      frequencyHz: 200,
      state: 'solved',
      attempt: 1,
      solveSeconds: 2.5,
      warnings: ['near the limit'],
      failure: null,
    })
    expect(eventsOf(db, run.jobId, 'frequency_solved')).toMatchObject([
      { index: 1, attempt: 1, worker: 'child-1' },
    ])
  })

  test('that fails says why', () => {
    using db = openTestDatabase()
    const { run } = startSweep(db)
    const failure = { code: 'singular_matrix', message: 'The equations have no solution.' }
    expect(db.store.failFrequency(dispatch(db, run, 1), { ...failure, atMs: db.now() })).toBe(true)
    expect(db.jobs.listFrequencies(run.jobId)[1]).toMatchObject({ state: 'failed', failure })
    expect(eventsOf(db, run.jobId, 'frequency_failed')).toMatchObject([failure])
  })

  test('that is given out again has a new attempt, which is told', () => {
    using db = openTestDatabase()
    const { run } = startSweep(db)
    expect([dispatch(db, run, 0), dispatch(db, run, 0)].map(({ attempt }) => attempt)).toEqual([1, 2])
    expect(eventsOf(db, run.jobId, 'frequency_retried')).toEqual([{ index: 0, attempt: 2 }])
  })

  test('can not be given out once it is settled, or its job is stopped', () => {
    using db = openTestDatabase()
    const { run } = startSweep(db)
    db.store.checkpoint(dispatch(db, run, 0), solved(db, 100))
    expect(db.store.dispatch(run, { index: 0, atMs: db.now() })).toBeUndefined()
    db.jobs.cancel(run.jobId, db.now())
    expect(db.store.dispatch(run, { index: 1, atMs: db.now() })).toBeUndefined()
  })
})

describe('a late result changes no frequency and is told', () => {
  const late: [string, (db: TestDatabase, task: JobTask) => JobTask][] = [
    ['of an earlier attempt', (db, task) => (dispatch(db, task, task.index), task)],
    ['of another run', (_db, task) => ({ ...task, runId: STRANGE_RUN })],
    ['of a frequency that was never given out', (_db, task) => ({ ...task, index: 2 })],
    ['of an attempt that was never made', (_db, task) => ({ ...task, attempt: 2 })],
    [
      'of a frequency that is solved already',
      (db, task) => {
        db.store.checkpoint(task, solved(db, 200))
        return task
      },
    ],
    [
      'of a cancelled job',
      (db, task) => {
        db.jobs.cancel(task.jobId, db.now())
        return task
      },
    ],
    [
      'of a complete job',
      (db, task) => {
        db.store.settle(task, { event: 'complete', results: NO_RESULTS, atMs: db.now() })
        return task
      },
    ],
  ]

  test.each(late)('%s', (_name, makeLate) => {
    using db = openTestDatabase()
    const { run } = startSweep(db)
    const task = makeLate(db, dispatch(db, run, 1))
    const before = allFrequencies(db)
    const surfacePressure = Float32Array.of(9, 9)
    expect(db.store.checkpoint(task, { ...solved(db, 999), surfacePressure })).toBe(false)
    expect(db.store.failFrequency(task, { code: 'x', message: 'x', atMs: db.now() })).toBe(false)
    expect(allFrequencies(db)).toEqual(before)
    const { runId, index, attempt } = task
    expect(eventsOf(db, run.jobId, 'late_result')).toEqual([
      { runId, index, attempt },
      { runId, index, attempt },
    ])
  })

  test('of a deleted job, of which there is nobody left to tell', () => {
    using db = openTestDatabase()
    const { run } = startSweep(db)
    const task = dispatch(db, run, 1)
    db.jobs.cancel(run.jobId, db.now())
    db.jobs.delete(run.jobId)
    expect(db.store.checkpoint(task, solved(db, 200))).toBe(false)
  })
})

function startSweep(db: TestDatabase) {
  db.submit()
  const run = db.start()
  return { run, open: db.store.planFrequencies(run, planOf(SWEEP_HZ)) }
}

function dispatch(
  db: TestDatabase,
  { jobId, runId }: Pick<JobTask, 'jobId' | 'runId'>,
  index: number,
): JobTask {
  const task = db.store.dispatch({ jobId, runId }, { index, atMs: db.now() })
  if (!task) throw new Error(`frequency ${index} can't be given out`)
  return task
}

function solved(db: TestDatabase, frequencyHz: number) {
  const about = { solveSeconds: 2.5, worker: 'child-1', warnings: ['near the limit'] }
  return { ...sampleSolution(frequencyHz), ...about, atMs: db.now() }
}

function eventsOf(db: TestDatabase, id: JobTask['jobId'], type: string): unknown[] {
  const events = db.jobs.events({ id, after: 0, limit: 100 })
  return events.filter((event) => event.type === type).map(({ data }) => data)
}

function allFrequencies(db: TestDatabase): unknown[] {
  const { sqlite } = db.database
  return [
    sqlite.prepare('SELECT * FROM job_frequencies').all(),
    sqlite.prepare('SELECT * FROM job_fields').all(),
  ]
}
