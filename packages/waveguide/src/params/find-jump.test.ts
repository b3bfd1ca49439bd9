import { expect, test } from 'vitest'
import { findJump } from './find-jump.ts'

test('a step is found where it is', () => {
  // Forty halvings of the unit interval leave 1e-12.
  expect(findJump((x) => (x < 0.3 ? 1 : 2), 0, 1)).toBeCloseTo(0.3, 11)
})

test('steep but continuous functions have no jump', () => {
  expect(findJump((x) => Math.tanh(1000 * (x - 0.3)), 0, 1)).toBeUndefined()
  expect(findJump((x) => Math.sqrt(x), 0, 1)).toBeUndefined()
  expect(findJump((x) => 5 * x, 0, 1)).toBeUndefined()
})
