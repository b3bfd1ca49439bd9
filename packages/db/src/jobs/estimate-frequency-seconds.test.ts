import type { Job } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { queryPlan } from '../testing/query-plan.ts'
import { sampleSolution } from '../testing/sample-solution.ts'
import { openTestDatabase, planOf, type TestDatabase } from '../testing/test-database.ts'

describe('the time of a frequency', () => {
  test('is unknown until a job of a like size has solved one', () => {
    using db = openTestDatabase()
    expect(db.jobs.estimateFrequencySeconds(1000)).toBeNull()
    solveJob(db, { unknowns: 1000, seconds: [] })
    expect(db.jobs.estimateFrequencySeconds(1000)).toBeNull()
    solveJob(db, { unknowns: 1000, seconds: [2] })
    expect(db.jobs.estimateFrequencySeconds(1000)).toBe(2)
  })

  test('is the mean of all frequencies of those jobs, however many each has', () => {
    using db = openTestDatabase()
    solveJob(db, { unknowns: 1000, seconds: [1, 2, 3] })
    solveJob(db, { unknowns: 1000, seconds: [6] })
    expect(db.jobs.estimateFrequencySeconds(1000)).toBe(3)
  })

  test('grows with the square of the unknowns', () => {
    using db = openTestDatabase()
    solveJob(db, { unknowns: 1000, seconds: [2] })
    expect(db.jobs.estimateFrequencySeconds(1250)).toBeCloseTo(2 * 1.25 ** 2, 12)
    expect(db.jobs.estimateFrequencySeconds(800)).toBeCloseTo(2 * 0.8 ** 2, 12)
  })

  test('is not taken from jobs of another size', () => {
    using db = openTestDatabase()
    solveJob(db, { unknowns: 1000, seconds: [2] })
    const sizes = [768, 770, 1428, 1429]
    expect(sizes.map((unknowns) => db.jobs.estimateFrequencySeconds(unknowns) !== null)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('is that of the five newest jobs that solved something, where taking over is not solving', () => {
    using db = openTestDatabase()
    for (const seconds of [50, 1, 2, 3, 4]) solveJob(db, { unknowns: 1000, seconds: [seconds] })
    const { id } = solveJob(db, { unknowns: 1000, seconds: [5] })
    db.store.recover(db.now())
    db.submit({ origin: { kind: 'resume', jobId: id }, plan: planWith(1000) })
    expect(db.store.planFrequencies(db.start(), planOf([100]))).toEqual([])
    expect(db.jobs.estimateFrequencySeconds(1000)).toBe(3)
  })

  test('is found behind a full queue', () => {
    using db = openTestDatabase()
    solveJob(db, { unknowns: 1000, seconds: [2] })
    db.submitMany(1000)
    expect(db.jobs.estimateFrequencySeconds(1000)).toBe(2)
  })

  test('is read from covering indexes, without a sort: no request and no checkpoint is touched', () => {
    using db = openTestDatabase()
    const statements = db.statementsOf(() => void db.jobs.estimateFrequencySeconds(1000))
    expect(statements).toHaveLength(1)
    const steps = queryPlan(db.database, statements[0] ?? '')
    expect(steps.filter((step) => / (?:simulation_jobs|job_frequencies) /.test(step))).toEqual([
      'SCAN simulation_jobs USING COVERING INDEX job_card',
      'SEARCH job_frequencies EXISTS USING COVERING INDEX job_solve_seconds (job_id=? AND solve_seconds>?)',
      'SEARCH job_frequencies USING COVERING INDEX job_solve_seconds (job_id=?)',
    ])
    expect(steps.join()).not.toMatch(/TEMP B-TREE/)
  })
})

/** A job that has solved its frequencies in so many seconds each. */
function solveJob(db: TestDatabase, { unknowns, seconds }: { unknowns: number; seconds: number[] }): Job {
  const job = db.submit({ plan: planWith(unknowns) })
  const run = db.start()
  db.store.planFrequencies(run, planOf(seconds.map((_, index) => 100 * (index + 1))))
  for (const [index, solveSeconds] of seconds.entries()) {
    const task = db.store.dispatch(run, { index, atMs: db.now() })
    if (!task) throw new Error('the run is over')
    const about = { worker: 'test', warnings: [], atMs: db.now() }
    db.store.checkpoint(task, { ...sampleSolution(100 * (index + 1)), solveSeconds, ...about })
  }
  return job
}

function planWith(unknowns: number) {
  const rest = { memoryBytes: 1, validToHz: 1, estimatedSeconds: null, meshHash: '', warnings: [] }
  return { formulation: '3d' as const, baffle: 'none' as const, triangles: 2 * unknowns, unknowns, ...rest }
}
