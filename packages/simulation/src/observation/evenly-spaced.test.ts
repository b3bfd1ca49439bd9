import { expect, test } from 'vitest'
import { evenlySpacedDeg } from './evenly-spaced.ts'

test('both ends are there, to the bit', () => {
  const angles = evenlySpacedDeg({ fromDeg: -0.1, toDeg: 0.2, count: 8 })
  expect(angles).toHaveLength(8)
  expect([angles[0], angles[7]]).toEqual([-0.1, 0.2])
})

test('a single angle is the first end, none are none', () => {
  expect(evenlySpacedDeg({ fromDeg: 10, toDeg: 90, count: 1 })).toEqual([10])
  expect(evenlySpacedDeg({ fromDeg: 10, toDeg: 90, count: 0 })).toEqual([])
})
