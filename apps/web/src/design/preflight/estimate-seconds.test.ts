import type { Job } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { completeJob, queuedJob } from '../../testing/job-samples.ts'
import { estimateSeconds } from './estimate-seconds.ts'

/** Has solved 40 frequencies in so many seconds. */
function solved(number: number, { unknowns = 1000, seconds = 80, frequencyStates = 's'.repeat(40) }): Job {
  const job = completeJob(number)
  const plan = {
    formulation: '3d' as const,
    baffle: 'none' as const,
    triangles: 2 * unknowns,
    unknowns,
    memoryBytes: 1,
    validToHz: 1,
    estimatedSeconds: null,
    meshHash: '',
    warnings: [],
  }
  return { ...job, plan, frequencyStates, startedAtMs: 0, endedAtMs: 1000 * seconds }
}

const wanted = { formulation: '3d', baffle: 'none', unknowns: 1000, frequencies: 20 } as const

test('the time of a sweep is that of finished runs of a like size', () => {
  expect(estimateSeconds([solved(1, {})], wanted)).toBeCloseTo(40)
  expect(estimateSeconds([solved(2, { seconds: 40 }), solved(1, { seconds: 120 })], wanted)).toBeCloseTo(40)
})

test('runs that were solved in another way tell nothing', () => {
  expect(estimateSeconds([solved(1, {})], { ...wanted, formulation: 'axisymmetric' })).toBeNull()
  expect(estimateSeconds([solved(1, {})], { ...wanted, baffle: 'infinite' })).toBeNull()
})

test('it grows with the square of the unknowns', () => {
  expect(estimateSeconds([solved(1, { unknowns: 800 })], wanted)).toBeCloseTo(40 * 1.25 ** 2)
})

test('runs of another size, without a plan or not finished tell nothing', () => {
  expect(
    estimateSeconds(
      [solved(1, { unknowns: 500 }), solved(2, { unknowns: 2000 }), completeJob(3), queuedJob(4)],
      wanted,
    ),
  ).toBeNull()
})

test('frequencies that were taken over took no time, and a single one tells nothing', () => {
  expect(
    estimateSeconds([solved(1, { frequencyStates: 't'.repeat(20) + 's'.repeat(20) })], wanted),
  ).toBeCloseTo(80)
  expect(estimateSeconds([solved(1, { frequencyStates: 's' })], wanted)).toBeNull()
  expect(estimateSeconds([solved(1, { frequencyStates: 't'.repeat(40) })], wanted)).toBeNull()
})

test('only the five newest count', () => {
  const newest = [9, 8, 7, 6, 5].map((number) => solved(number, { seconds: 40 }))
  expect(estimateSeconds([...newest, solved(4, { seconds: 4000 })], wanted)).toBeCloseTo(20)
})
