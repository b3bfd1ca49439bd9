import { describe, expect, test } from 'vitest'
import { seededRandom } from '../testing/seeded-random.ts'
import { squaredSegmentDistance } from './segment-distance.ts'

describe('squaredSegmentDistance', () => {
  test.each([
    ['crossing in space', [-1, 0, 0, 1, 0, 0, 0, -1, 2, 0, 1, 2], 4],
    ['crossing in a point', [-1, 0, 0, 1, 0, 0, 0, -1, 0, 0, 1, 0], 0],
    ['end against middle', [0, 3, 0, 0, 8, 0, -5, 0, 0, 5, 0, 0], 9],
    ['end against end', [0, 0, 0, 1, 0, 0, 4, 4, 0, 9, 9, 0], 25],
    ['parallel, side by side', [0, 0, 0, 4, 0, 0, 1, 2, 0, 3, 2, 0], 4],
    ['parallel, one after the other', [0, 0, 0, 1, 0, 0, 4, 4, 0, 9, 4, 0], 25],
    ['in a line, overlapping', [0, 0, 0, 4, 0, 0, 3, 0, 0, 9, 0, 0], 0],
    ['a point and a segment', [2, 3, 0, 2, 3, 0, -5, 0, 0, 5, 0, 0], 9],
    ['two points', [1, 0, 0, 1, 0, 0, 1, 5, 0, 1, 5, 0], 25],
  ])('%s', (_, points, squared) => {
    const vertices = Float64Array.from(points)

    expect(squaredSegmentDistance(vertices, 0, 3, 6, 9)).toBe(squared)
    expect(squaredSegmentDistance(vertices, 6, 9, 0, 3)).toBe(squared)
    expect(squaredSegmentDistance(vertices, 3, 0, 6, 9)).toBe(squared)
  })

  test.each([1, 1e-2, 1e-4, 1e-6, 1e-8, 1e-10])(
    'segments that cross under %d radians have no distance',
    (angle) => {
      const random = seededRandom(7)
      for (let trial = 0; trial < 1000; trial++) {
        const crossing = [random(), random(), random()]
        const first = [random(), random(), random()]
        const second = first.map((value) => value + angle * (random() - 0.5))
        const at = (direction: readonly number[], share: number) =>
          crossing.map((value, axis) => value + share * direction[axis])
        const ends = [at(first, -random()), at(first, random()), at(second, -random()), at(second, random())]
        // Rounding of the ends, which are of size 1.
        expect(Math.sqrt(squaredSegmentDistance(Float64Array.from(ends.flat()), 0, 3, 6, 9))).toBeLessThan(
          2e-15,
        )
      }
    },
  )

  test('no two points of random segments are closer, and some are as close to within the sampling', () => {
    const random = seededRandom(6)
    const steps = 40
    for (let trial = 0; trial < 100; trial++) {
      const v = Float64Array.from({ length: 12 }, () => random())
      const squared = squaredSegmentDistance(v, 0, 3, 6, 9)
      let least = Infinity
      for (let i = 0; i <= steps; i++) {
        for (let j = 0; j <= steps; j++) {
          const along = (from: number, to: number, share: number, axis: number) =>
            v[from + axis] + share * (v[to + axis] - v[from + axis])
          const gap = [0, 1, 2].map((axis) => along(0, 3, i / steps, axis) - along(6, 9, j / steps, axis))
          least = Math.min(least, Math.hypot(...gap))
        }
      }
      expect(least).toBeGreaterThanOrEqual(Math.sqrt(squared) - 1e-15)
      // Half a step of each segment, which is at most √3 long.
      expect(least).toBeLessThanOrEqual(Math.sqrt(squared) + Math.sqrt(3) / steps)
    }
  })
})
