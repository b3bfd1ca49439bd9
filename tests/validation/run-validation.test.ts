import { expect, test } from 'vitest'
import { runValidation } from './run-validation.ts'
import { atLeast, atMost, type Limit, type ValidationCase } from './validation-case.ts'

const caseOf = (measured: number, limit: Limit | undefined): ValidationCase => ({
  id: 'sphere',
  title: 'Sphere',
  formula: '',
  run: () => ({
    rows: [{ quantity: 'level, ka 2', mesh: '312 triangles', by: 'compiled', measured, unit: 'dB', limit }],
  }),
})
const misses = [{ caseId: 'sphere', quantity: 'level', mesh: '312', upTo: 0.4, reason: 'facets' }]

const verdictOf = async (measured: number, limit: Limit | undefined) => {
  const [outcome] = await runValidation([caseOf(measured, limit)], { quick: true, misses })
  return outcome.rows[0].verdict
}

test('a figure meets a tolerance on the side that it has', async () => {
  expect(await verdictOf(0.1, atMost(0.1))).toBe('met')
  expect(await verdictOf(1.9, atLeast(1.8))).toBe('met')
  expect(await verdictOf(0.3, undefined)).toBe('shown')
})

test('a known miss is one up to a figure only, and what is no number is never met', async () => {
  expect(await verdictOf(0.3, atMost(0.1))).toBe('known miss')
  expect(await verdictOf(0.5, atMost(0.1))).toBe('missed')
  expect(await verdictOf(Number.NaN, atMost(0.1))).toBe('missed')
})

test('the reason of a known miss goes with its row', async () => {
  const [outcome] = await runValidation([caseOf(0.3, atMost(0.1))], { quick: true, misses })
  expect(outcome.rows[0].reason).toBe('facets')
})
