import { describe, expect, test } from 'vitest'
import { percentile } from './percentile.ts'

describe('percentile', () => {
  test('the median of an odd number of values is the middle one', () => {
    expect(percentile([30, 10, 20], 50)).toBe(20)
  })

  test('of ten values, nine do not exceed the ninetieth percentile', () => {
    expect(percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 90)).toBe(9)
  })

  test('numbers are ordered by value, not by their digits', () => {
    expect(percentile([100, 9, 80], 100)).toBe(100)
  })

  test('no values give 0', () => {
    expect(percentile([], 50)).toBe(0)
  })
})
