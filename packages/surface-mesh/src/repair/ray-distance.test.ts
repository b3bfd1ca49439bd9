import { describe, expect, test } from 'vitest'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { rayDistance } from './ray-distance.ts'

const square = surfaceFromLists(
  [
    [0, 0, 0],
    [4, 0, 0],
    [4, 4, 0],
    [0, 4, 0],
  ],
  [
    [0, 1, 2],
    [0, 2, 3],
  ],
)
const up = (x: number, y: number, t: number) => rayDistance(square, t, x, y, -6, 0, 0, 2)

describe('rayDistance', () => {
  test('counts in lengths of the direction, from either side', () => {
    expect(up(3, 1, 0)).toBe(3)
    expect(rayDistance(square, 0, 3, 1, 6, 0, 0, -2)).toBe(3)
  })

  test('a ray that misses, points away, or runs along the triangle does not arrive', () => {
    expect(up(5, 1, 0)).toBe(Infinity)
    expect(up(1, 3, 0)).toBe(Infinity)
    expect(rayDistance(square, 0, 3, 1, 6, 0, 0, 2)).toBe(Infinity)
    expect(rayDistance(square, 0, -1, 1, 0, 1, 0, 0)).toBe(Infinity)
  })

  test('no ray slips through between two neighbours', () => {
    for (let i = 0; i <= 100; i++) {
      const along = (4 * i) / 100
      expect(Math.min(up(along, along, 0), up(along, along, 1))).toBe(3)
    }
  })
})
