import { jobIdSchema } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { sampleSolution } from '../testing/sample-solution.ts'
import {
  NO_RESULTS,
  openTestDatabase,
  planOf,
  sampleId,
  type TestDatabase,
} from '../testing/test-database.ts'

const PARTS = [
  'simulation_results',
  'simulation_artifacts',
  'job_events',
  'job_frequencies',
  'job_fields',
  'job_layouts',
]

describe('deleting a job', () => {
  test('takes all that belongs to it along', () => {
    using db = openTestDatabase()
    const id = completeJob(db)
    expect(rowsIn(db)).not.toContain(0)
    db.jobs.delete(id)
    expect(rowsIn(db)).toEqual(PARTS.map(() => 0))
    expect(() => db.jobs.get(id)).toThrow(/no job/)
    expect(() => db.jobs.events({ id, after: 0, limit: 1 })).toThrow(/no job/)
  })

  test('is refused while it is queued or running, and for an unknown one', () => {
    using db = openTestDatabase()
    const { id } = db.submit()
    expect(() => db.jobs.delete(id)).toThrow(/while it is queued/)
    db.start()
    expect(() => db.jobs.delete(id)).toThrow(/while it is running/)
    expect(() => db.jobs.delete(jobIdSchema.parse('nobody'))).toThrow(/no job nobody/)
  })

  test('all failed ones gives their ids, newest first, and leaves the others', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    expect(db.jobs.deleteFailed()).toEqual([10, 9, 2].map(sampleId))
    expect(db.jobs.deleteFailed()).toEqual([])
    expect(db.jobs.find(sampleId(13))).toMatchObject({ status: 'cancelled' })
  })
})

describe('notes on a job', () => {
  test('change what they name and nothing else', () => {
    using db = openTestDatabase()
    const { id } = db.submit({ label: 'first' })
    expect(db.jobs.label(id, { rating: 4, notes: 'loud', kept: true })).toMatchObject({
      label: 'first',
      rating: 4,
      notes: 'loud',
      kept: true,
    })
    expect(db.jobs.label(id, { label: null })).toMatchObject({ label: null, rating: 4 })
  })

  test('that say nothing change nothing', () => {
    using db = openTestDatabase()
    const job = db.submit()
    expect(db.jobs.label(job.id, {})).toEqual(job)
  })
})

function completeJob(db: TestDatabase) {
  db.submit()
  const run = db.start()
  db.store.storeMeshArtifact(run, '$MeshFormat')
  db.store.planFrequencies(run, planOf([100]))
  const task = db.store.dispatch(run, { index: 0, atMs: db.now() })
  if (!task) throw new Error('the run is over')
  const solved = { ...sampleSolution(100), surfacePressure: Float32Array.of(1, 2) }
  db.store.checkpoint(task, { ...solved, solveSeconds: 1, worker: 'test', warnings: [], atMs: db.now() })
  db.store.settle(run, { event: 'complete', results: NO_RESULTS, atMs: db.now() })
  return run.jobId
}

function rowsIn(db: TestDatabase): unknown[] {
  return PARTS.map((table) => db.database.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get())
}
