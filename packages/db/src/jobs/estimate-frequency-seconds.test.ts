import type { Job } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { queryPlan } from '../testing/query-plan.ts'
import { sampleSolution } from '../testing/sample-solution.ts'
import { openTestDatabase, planOf, type TestDatabase } from '../testing/test-database.ts'

describe('the time of a frequency', () => {
  test('is unknown until a job of like work has solved one', () => {
    using db = openTestDatabase()
    expect(db.jobs.estimateFrequencySeconds(work(1000))).toBeNull()
    solveJob(db, { cost: 1000, seconds: [] })
    expect(db.jobs.estimateFrequencySeconds(work(1000))).toBeNull()
    solveJob(db, { cost: 1000, seconds: [2] })
    expect(db.jobs.estimateFrequencySeconds(work(1000))).toBe(2)
  })

  test('is the mean of all frequencies of those jobs, however many each has', () => {
    using db = openTestDatabase()
    solveJob(db, { cost: 1000, seconds: [1, 2, 3] })
    solveJob(db, { cost: 1000, seconds: [6] })
    expect(db.jobs.estimateFrequencySeconds(work(1000))).toBe(3)
  })

  test('grows with the work', () => {
    using db = openTestDatabase()
    solveJob(db, { cost: 1000, seconds: [2] })
    expect(db.jobs.estimateFrequencySeconds(work(1250))).toBeCloseTo(2.5, 12)
    expect(db.jobs.estimateFrequencySeconds(work(800))).toBeCloseTo(1.6, 12)
  })

  test('is not taken from jobs of much more or less work', () => {
    using db = openTestDatabase()
    solveJob(db, { cost: 1000, seconds: [2] })
    const costs = [499, 500, 2000, 2001]
    expect(costs.map((cost) => db.jobs.estimateFrequencySeconds(work(cost)) !== null)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('is not taken from jobs of another formulation, nor from plans that do not say how much work it was', () => {
    using db = openTestDatabase()
    solveJob(db, { cost: 1000, seconds: [2] })
    const { frequencyCost: _, ...older } = planWith(work(1000))
    solve(db, db.submit({ plan: older }), [9])
    expect(db.jobs.estimateFrequencySeconds({ formulation: 'axisymmetric', cost: 1000 })).toBeNull()
    expect(db.jobs.estimateFrequencySeconds(work(1000))).toBe(2)
  })

  test('is that of the five newest jobs that solved something, where taking over is not solving', () => {
    using db = openTestDatabase()
    for (const seconds of [50, 1, 2, 3, 4]) solveJob(db, { cost: 1000, seconds: [seconds] })
    const { id } = solveJob(db, { cost: 1000, seconds: [5] })
    db.store.recover(db.now())
    db.submit({ origin: { kind: 'resume', jobId: id }, plan: planWith(work(1000)) })
    expect(db.store.planFrequencies(db.start(), planOf([100]))).toEqual([])
    expect(db.jobs.estimateFrequencySeconds(work(1000))).toBe(3)
  })

  test('is found behind a full queue', () => {
    using db = openTestDatabase()
    solveJob(db, { cost: 1000, seconds: [2] })
    db.submitMany(1000)
    expect(db.jobs.estimateFrequencySeconds(work(1000))).toBe(2)
  })

  test('is read from covering indexes, without a sort: no request and no checkpoint is touched', () => {
    using db = openTestDatabase()
    const statements = db.statementsOf(() => void db.jobs.estimateFrequencySeconds(work(1000)))
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

const work = (cost: number) => ({ formulation: '3d' as const, cost })

/** A job that has solved its frequencies in so many seconds each. */
function solveJob(db: TestDatabase, { cost, seconds }: { cost: number; seconds: number[] }): Job {
  return solve(db, db.submit({ plan: planWith(work(cost)) }), seconds)
}

function solve(db: TestDatabase, job: Job, seconds: number[]): Job {
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

function planWith({ formulation, cost }: ReturnType<typeof work>) {
  const rest = { memoryBytes: 1, validToHz: 1, estimatedSeconds: null, meshHash: '', warnings: [] }
  return {
    formulation,
    baffle: 'none' as const,
    triangles: 2000,
    unknowns: 1000,
    frequencyCost: cost,
    ...rest,
  }
}
