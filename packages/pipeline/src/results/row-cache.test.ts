import { jobIdSchema } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import type { FrequencyRow } from '../frequency-store.ts'
import { createRowCache } from './row-cache.ts'
import type { TypedRow } from './solved-rows.ts'

const [one, other] = ['one', 'other'].map((name) => jobIdSchema.parse(name)) as [
  ReturnType<typeof jobIdSchema.parse>,
  ReturnType<typeof jobIdSchema.parse>,
]
/** Of 52 values. */
const row = (level: number): TypedRow => ({
  onAxisLevelDb: level,
  onAxisPhaseDeg: 0,
  planes: { horizontal: [level, level] },
  beamwidthDeg: { horizontal: null },
  directivityIndexDb: 0,
  powerLevelDb: 0,
  impedance: { re: 1, im: 0 },
  trust: {
    elementsPerWavelength: 10,
    coarse: false,
    meshLimited: false,
    method: 'elimination',
    iterations: 0,
    residual: 0,
    converged: true,
    energyGapShare: null,
    verdict: 'good',
    reason: '',
  },
})
const frequency = (index: number, attempt = 1): FrequencyRow => ({
  index,
  frequencyHz: 100,
  state: 'solved',
  attempt,
  solveSeconds: 1,
  warnings: [],
  failure: null,
})

test('a row is found again as long as neither its attempt nor the points of the job have changed', () => {
  const cache = createRowCache()
  cache.rowsOf(one, 'points').keep(frequency(3), row(1))
  expect(cache.rowsOf(one, 'points').find(frequency(3))).toEqual(row(1))
  expect(cache.rowsOf(one, 'points').find(frequency(3, 2))).toBeUndefined()
  expect(cache.rowsOf(one, 'points').find(frequency(4))).toBeUndefined()
  expect(cache.rowsOf(one, 'other points').find(frequency(3))).toBeUndefined()
  expect(cache.values).toBe(0)
})

test('the job that was not looked at for the longest time goes first, and there are never more values (R2)', () => {
  const cache = createRowCache({ mostValues: 156 })
  cache.rowsOf(one, '').keep(frequency(0), row(0))
  cache.rowsOf(other, '').keep(frequency(0), row(0))
  cache.rowsOf(one, '').keep(frequency(1), row(1))
  expect(cache.values).toBe(156)
  const rows = cache.rowsOf(one, '')
  rows.keep(frequency(2), row(2))
  expect(cache.values).toBe(156)
  expect(cache.rowsOf(other, '').find(frequency(0))).toBeUndefined()
  expect(rows.find(frequency(0))).toBeDefined()
  rows.keep(frequency(3), row(3))
  expect(cache.values).toBe(156)
  expect(rows.find(frequency(3))).toBeUndefined()
})

test('a row that is kept twice counts once, and one that replaces another does so', () => {
  const cache = createRowCache()
  const rows = cache.rowsOf(one, '')
  const same = row(1)
  rows.keep(frequency(0), same)
  rows.keep(frequency(0), same)
  rows.keep(frequency(0, 2), row(2))
  expect(cache.values).toBe(52)
})

test('only the last few jobs are kept (R2)', () => {
  const cache = createRowCache()
  for (let job = 0; job < 100; job += 1) {
    cache.rowsOf(jobIdSchema.parse(`job ${job}`), '').keep(frequency(0), row(0))
  }
  expect(cache.values).toBe(832)
})
