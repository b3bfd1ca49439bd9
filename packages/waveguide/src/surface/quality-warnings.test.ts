import { expect, test } from 'vitest'
import { qualityWarnings } from './quality-warnings.ts'

const GOOD = {
  minAngleDeg: 20,
  medianMinAngleDeg: 45,
  maxNeighbourSizeRatio: 1.8,
  minRelativeArea: 0.01,
  minEdge: 1,
  meanEdge: 5,
  maxEdge: 9,
}

test('a mesh within the limits has no warning', () => {
  expect(qualityWarnings(GOOD)).toEqual([])
})

test.each([
  [{ minAngleDeg: 14.9 }, 'small-angle'],
  [{ medianMinAngleDeg: 34.9 }, 'small-median-angle'],
  [{ maxNeighbourSizeRatio: 2.01 }, 'abrupt-grading'],
  [{ minRelativeArea: 9e-7 }, 'sliver'],
])('%o is a warning of its own', (change, code) => {
  expect(qualityWarnings({ ...GOOD, ...change }).map((warning) => warning.code)).toEqual([code])
})
