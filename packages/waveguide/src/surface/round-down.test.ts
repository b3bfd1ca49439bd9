import { expect, test } from 'vitest'
import { roundDown } from './round-down.ts'

test.each([
  [5.8269, 5.82],
  [12.999, 12.9],
  [0.0055591, 0.00555],
  [1234.5, 1230],
  [8, 8],
])('%d is cut to %d', (value, cut) => {
  expect(roundDown(value)).toBe(cut)
})
