import { describe, expect, test } from 'vitest'
import { squaredSegmentDistance } from '../intersection/segment-distance.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { closestPointOnTriangle } from './closest-point-on-triangle.ts'

const flat = Float64Array.of(0, 0, 0, 4, 0, 0, 0, 4, 0)

describe('closestPointOnTriangle', () => {
  test.each([
    ['over the face', [1, 1, 3], [0.5, 0.25, 0.25], 9],
    ['beyond the first corner', [-3, -4, 0], [1, 0, 0], 25],
    ['beyond the second corner', [7, -4, 0], [0, 1, 0], 25],
    ['beyond the third corner', [-3, 8, 0], [0, 0, 1], 25],
    ['beyond the first edge', [1, -2, 0], [0.75, 0.25, 0], 4],
    ['beyond the second edge', [3, 3, 0], [0, 0.5, 0.5], 2],
    ['beyond the third edge', [-2, 1, 0], [0.75, 0, 0.25], 4],
    ['on the face', [1, 1, 0], [0.5, 0.25, 0.25], 0],
  ])('a point %s', (_, [x, y, z], weights, squaredDistance) => {
    const out = new Float64Array(3)

    expect(closestPointOnTriangle(x, y, z, flat, 0, 3, 6, out)).toBe(squaredDistance)
    expect(Array.from(out)).toEqual(weights)
  })

  test('no point of a random triangle is closer, and the weights are those of a point of it', () => {
    const random = seededRandom(2)
    const out = new Float64Array(3)
    const sample = new Float64Array(3)
    for (let trial = 0; trial < 500; trial++) {
      const corners = Float64Array.from({ length: 9 }, () => random() - 0.5)
      const point = [0, 1, 2].map(() => 2 * random() - 1)
      const squared = closestPointOnTriangle(point[0], point[1], point[2], corners, 0, 3, 6, out)
      const distanceTo = (weights: ArrayLike<number>) =>
        [0, 1, 2].reduce((sum, axis) => {
          const at =
            weights[0] * corners[axis] + weights[1] * corners[3 + axis] + weights[2] * corners[6 + axis]
          return sum + (at - point[axis]) ** 2
        }, 0)

      // Rounding only, here and below.
      expect(Math.min(...out)).toBeGreaterThanOrEqual(-1e-15)
      expect(distanceTo(out)).toBeCloseTo(squared, 14)
      for (let i = 0; i < 50; i++) {
        const [s, t] = [random(), random()].sort((a, b) => a - b)
        sample.set([s, t - s, 1 - t])
        expect(distanceTo(sample)).toBeGreaterThanOrEqual(squared - 1e-14)
      }
    }
  })

  test.each([1e-3, 1e-6, 1e-9, 1e-12])('on a needle of width %d no corner or edge is closer', (width) => {
    const random = seededRandom(4)
    const out = new Float64Array(3)
    const near = (x: number) => [
      x,
      0.3 * x + width * (4 * random() - 2),
      0.7 * x + width * (4 * random() - 2),
    ]
    for (let trial = 0; trial < 2000; trial++) {
      const points = Float64Array.from(
        [near(random()), near(random()), near(random()), near(random())].flat(),
      )
      const squared = closestPointOnTriangle(points[9], points[10], points[11], points, 0, 3, 6, out)
      const toEdge = (from: number, to: number) => Math.sqrt(squaredSegmentDistance(points, from, to, 9, 9))

      expect(Math.min(...out)).toBeGreaterThanOrEqual(-1e-15)
      // Rounding of coordinates of size 1.
      expect(Math.sqrt(squared)).toBeLessThanOrEqual(
        Math.min(toEdge(0, 3), toEdge(3, 6), toEdge(6, 0)) + 1e-15,
      )
    }
  })

  test('a triangle whose corners lie in a line is that line', () => {
    const out = new Float64Array(3)
    for (const second of [0, 1, 2, 3, 4]) {
      const line = Float64Array.of(0, 0, 0, second, 0, 0, 2, 0, 0)
      const nearest = Math.min(3, Math.max(2, second))
      expect(closestPointOnTriangle(3, 4, 0, line, 0, 3, 6, out)).toBe((3 - nearest) ** 2 + 16)
      expect(out[0] + out[1] + out[2]).toBe(1)
    }
  })
})
