import { type JobId, JobNotFoundError, JobNotObservableError } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import type { RunRef } from '../jobs/run-ref.ts'
import { sampleSolution } from '../testing/sample-solution.ts'
import { NO_RESULTS, openTestDatabase, planOf, type TestDatabase } from '../testing/test-database.ts'

const SWEEP_HZ = [100, 200, 400]
const OTHER_POINTS = planOf(SWEEP_HZ, '{"meshHash":"a","points":9}')

describe('a job that observes another', () => {
  test('comes with what is known on its boundary, without the pressures at its points', () => {
    using db = openTestDatabase()
    const old = jobWithSolved(db, [0, 2])
    const { id } = db.submit({ origin: { kind: 'observe', jobId: old } })
    const { pressure: _, ...known } = sampleSolution(400)
    expect(db.jobs.readBoundary(id, 2)).toEqual({
      ...known,
      boundary: Float32Array.of(1, 2),
      warnings: ['loud'],
    })
    expect(db.jobs.readBoundary(id, 1)).toBeUndefined()
    expect(db.jobs.findBoundaryLayout(id)).toBe(db.jobs.findLayout(old))
    expect(db.jobs.listFrequencies(id)).toEqual([])
    expect(db.jobs.get(id)).toMatchObject({ derivedFrom: old, status: 'queued' })
  })

  test('leaves it as it was, and does not need it any more', () => {
    using db = openTestDatabase()
    const old = jobWithSolved(db, [0, 1, 2])
    const before = [db.jobs.get(old), db.jobs.listFrequencies(old), db.jobs.readCheckpoint(old, 0)]
    const { id } = db.submit({ origin: { kind: 'observe', jobId: old } })
    expect([db.jobs.get(old), db.jobs.listFrequencies(old), db.jobs.readCheckpoint(old, 0)]).toEqual(before)
    db.jobs.delete(old)
    expect(db.jobs.readBoundary(id, 1)?.boundary).toEqual(Float32Array.of(1, 2))
    expect(db.jobs.findBoundaryLayout(id)).toBe(planOf([]).layoutJson)
  })

  test('has all frequencies open, and its history says how many are only observed', () => {
    using db = openTestDatabase()
    const { run } = startObserving(db, [0, 2])
    expect(db.store.planFrequencies(run, { ...OTHER_POINTS, atMs: 7 })).toHaveLength(3)
    expect(eventsOf(db, run.jobId, 'boundaries_checked')).toEqual([{ count: 2, missing: 1 }])
    expect(eventsOf(db, run.jobId, 'checkpoints_dropped')).toEqual([])
    expect(db.jobs.findBoundaryLayout(run.jobId)).toBe(planOf([]).layoutJson)
  })

  test('loses boundary data that do not fit, and its history says why', () => {
    using db = openTestDatabase()
    const { run } = startObserving(db, [0, 2])
    db.store.planFrequencies(run, { ...OTHER_POINTS, boundaryFault: 'Another mesh.' })
    expect(db.jobs.readBoundary(run.jobId, 0)).toBeUndefined()
    expect(eventsOf(db, run.jobId, 'boundaries_checked')).toEqual([
      { count: 0, missing: 3, reason: 'Another mesh.' },
    ])
  })

  test('loses boundary data of another frequency', () => {
    using db = openTestDatabase()
    const { run } = startObserving(db, [0, 1, 2])
    db.store.planFrequencies(run, { ...OTHER_POINTS, frequenciesHz: [100, 250] })
    expect([0, 1, 2].map((index) => db.jobs.readBoundary(run.jobId, index)?.frequencyHz)).toEqual([
      100,
      undefined,
      undefined,
    ])
  })

  test('lets go of the boundary data of each frequency with its checkpoint', () => {
    using db = openTestDatabase()
    const { run } = startObserving(db, [0, 1])
    db.store.planFrequencies(run, OTHER_POINTS)
    observe(db, run, 0)
    expect(db.jobs.readBoundary(run.jobId, 0)).toBeUndefined()
    expect(db.jobs.readSurfacePressure(run.jobId, 0)).toEqual(Float32Array.of(1, 2))
    expect(db.jobs.readBoundary(run.jobId, 1)).toBeDefined()
    expect(eventsOf(db, run.jobId, 'frequency_solved')).toMatchObject([{ isObserved: true }])
  })

  test('tells nothing of what a solve takes (O5)', () => {
    using db = openTestDatabase()
    const { run } = startObserving(db, [0])
    db.store.planFrequencies(run, OTHER_POINTS)
    observe(db, run, 0)
    expect(db.jobs.listFrequencies(run.jobId)[0]).toMatchObject({ state: 'solved', solveSeconds: null })
  })

  test('that is stopped half way, or before it starts, can be resumed with what is left (L7)', () => {
    using db = openTestDatabase()
    const { run } = startObserving(db, [0, 1, 2])
    db.store.planFrequencies(run, OTHER_POINTS)
    observe(db, run, 0)
    db.jobs.cancel(run.jobId, db.now())
    expect(observe(db, run, 1)).toBe(false)
    expect(db.jobs.readBoundary(run.jobId, 1)).toBeDefined()
    db.store.endCompute(run, db.now())

    const resumed = db.submit({ origin: { kind: 'resume', jobId: run.jobId } })
    db.jobs.cancel(resumed.id, db.now())
    const { id } = db.submit({ origin: { kind: 'resume', jobId: resumed.id } })
    db.jobs.delete(run.jobId)
    db.jobs.delete(resumed.id)
    const again = db.start()
    expect(again.jobId).toBe(id)
    expect(db.store.planFrequencies(again, OTHER_POINTS)?.map(({ index }) => index)).toEqual([1, 2])
    expect(eventsOf(db, id, 'boundaries_checked')).toEqual([{ count: 2, missing: 0 }])
  })

  test('can be observed itself', () => {
    using db = openTestDatabase()
    const { run } = startObserving(db, [0])
    db.store.planFrequencies(run, OTHER_POINTS)
    observe(db, run, 0)
    db.store.settle(run, { event: 'complete', results: NO_RESULTS, atMs: db.now() })
    const { id } = db.submit({ origin: { kind: 'observe', jobId: run.jobId } })
    expect(db.jobs.readBoundary(id, 0)?.boundary).toEqual(Float32Array.of(1, 2))
    expect(db.jobs.findBoundaryLayout(id)).toBe(OTHER_POINTS.layoutJson)
  })

  test('takes its boundary data along when it is deleted (L6)', () => {
    using db = openTestDatabase()
    const { id } = db.submit({ origin: { kind: 'observe', jobId: jobWithSolved(db, [0]) } })
    const rows = db.database.sqlite.prepare('SELECT count(*) FROM job_boundaries').pluck()
    expect(rows.get()).toBe(1)
    db.jobs.cancel(id, db.now())
    db.jobs.delete(id)
    expect(rows.get()).toBe(0)
  })
})

describe('to observe a job', () => {
  test('that was deleted, runs, or has solved nothing is refused, and no job is made', () => {
    using db = openTestDatabase()
    const gone = jobWithSolved(db, [0])
    db.jobs.delete(gone)
    expect(() => db.submit({ origin: { kind: 'observe', jobId: gone } })).toThrow(JobNotFoundError)
    const failed = jobWithSolved(db, [])
    expect(() => db.submit({ origin: { kind: 'observe', jobId: failed } })).toThrow(JobNotObservableError)
    const { id: queued } = db.submit()
    expect(() => db.submit({ origin: { kind: 'observe', jobId: queued } })).toThrow(/queued/)
    db.start()
    expect(() => db.submit({ origin: { kind: 'observe', jobId: queued } })).toThrow(/running/)
    expect(db.jobs.list({ limit: 10 }).jobs.map(({ id }) => id)).toEqual([queued, failed])
    expect(db.database.sqlite.prepare('SELECT count(*) FROM job_boundaries').pluck().get()).toBe(0)
  })

  test('whose boundary was not kept comes with none, and says that all is to be solved', () => {
    using db = openTestDatabase()
    const old = jobWithSolved(db, [0, 1, 2])
    db.database.sqlite.exec('DELETE FROM job_fields')
    db.submit({ origin: { kind: 'observe', jobId: old } })
    const run = db.start()
    db.store.planFrequencies(run, OTHER_POINTS)
    expect(eventsOf(db, run.jobId, 'boundaries_checked')).toEqual([{ count: 0, missing: 3 }])
  })

  test('does without boundary data that are damaged', () => {
    using db = openTestDatabase()
    const { run } = startObserving(db, [0])
    db.database.sqlite.exec("UPDATE job_boundaries SET solution = x'00'")
    expect(db.jobs.readBoundary(run.jobId, 0)).toBeUndefined()
  })
})

/** A job that failed after these frequencies were solved. */
function jobWithSolved(db: TestDatabase, indices: readonly number[]): JobId {
  db.submit()
  const run = db.start()
  db.store.planFrequencies(run, planOf(SWEEP_HZ))
  for (const index of indices) solve(db, run, { index })
  db.store.recover(db.now())
  return run.jobId
}

function startObserving(db: TestDatabase, indices: readonly number[]) {
  const old = jobWithSolved(db, indices)
  db.submit({ origin: { kind: 'observe', jobId: old } })
  return { old, run: db.start() }
}

function observe(db: TestDatabase, run: RunRef, index: number): boolean {
  return solve(db, run, { index, isObserved: true })
}

type Place = { readonly index: number; readonly isObserved?: boolean }

function solve(db: TestDatabase, run: RunRef, { index, ...more }: Place): boolean {
  const task = db.store.dispatch(run, { index, atMs: db.now() })
  if (!task) return false
  const solved = { ...sampleSolution(SWEEP_HZ[index] ?? 0), surfacePressure: Float32Array.of(1, 2), ...more }
  const facts = { solveSeconds: 1, worker: 'test', warnings: ['loud'] }
  return db.store.checkpoint(task, { ...solved, ...facts, atMs: db.now() })
}

function eventsOf(db: TestDatabase, id: JobId, type: string) {
  const events = db.jobs.events({ id, after: 0, limit: 100 })
  return events.filter((event) => event.type === type).map(({ data }) => data)
}
