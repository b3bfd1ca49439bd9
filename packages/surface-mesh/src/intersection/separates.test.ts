import { describe, expect, test } from 'vitest'
import { seededRandom } from '../testing/seeded-random.ts'
import { separates } from './separates.ts'

const reach = 1e-3

describe('separates', () => {
  test.each([
    ['above it', [1, 1, 0.1, 2, 1, 0.1, 1, 2, 0.1]],
    ['below it', [1, 1, -0.1, 2, 1, -0.1, 1, 2, -0.1]],
    ['beyond its first edge', [0, -0.1, -1, 4, -0.1, 1, 2, -1, 0]],
    ['beyond its second edge', [2.1, 2, -1, 2, 2.1, 1, 3, 3, 0]],
    ['beyond its third edge', [-0.1, 0, -1, -0.1, 4, 1, -1, 2, 0]],
  ])('a plane of the triangle keeps away what lies %s', (_, other) => {
    const vertices = Float64Array.of(0, 0, 0, 4, 0, 0, 0, 4, 0, ...other)

    expect(separates(vertices, 0, 3, 6, 9, 12, 15, reach, 3)).toBe(true)
    expect(separates(vertices, 0, 6, 3, 9, 12, 15, reach, 3)).toBe(true)
    expect(separates(vertices, 6, 0, 3, 15, 9, 12, reach, 3)).toBe(true)
  })

  test('a gap within reach is not kept away', () => {
    const above = Float64Array.of(0, 0, 0, 4, 0, 0, 0, 4, 0, 1, 1, 9e-4, 2, 1, 9e-4, 1, 2, 9e-4)

    expect(separates(above, 0, 3, 6, 9, 12, 15, reach, 3)).toBe(false)
  })

  test('with a common corner, only planes through that corner count', () => {
    // The partner reaches across: it lies beyond the far edge but for the corner they share.
    const across = Float64Array.of(0, 0, 0, 4, 0, 0, 0, 4, 0, 9, 8, 0, 8, 9, 0)
    expect(separates(across, 0, 3, 6, 9, 9, 12, reach, 2)).toBe(false)

    const behind = Float64Array.of(0, 0, 0, 4, 0, 0, 0, 4, 0, -9, -8, 0, -8, -9, 0)
    expect(separates(behind, 0, 3, 6, 9, 9, 12, reach, 2)).toBe(true)
  })

  test('a needle never keeps away what touches it, however inexact its normal is', () => {
    const random = seededRandom(17)
    const point = () => [random(), random(), random()]
    for (let trial = 0; trial < 2000; trial++) {
      const [a, b] = [point(), point()]
      const third = a.map((value, axis) => 0.4 * value + 0.6 * b[axis] + 1e-10 * random())
      const middle = a.map((value, axis) => 0.5 * value + 0.5 * b[axis])
      const vertices = Float64Array.from([a, b, third, middle, point(), point()].flat())
      expect(separates(vertices, 0, 3, 6, 9, 12, 15, 1e-9, 3)).toBe(false)
    }
  })

  test('a narrow triangle keeps away what is clearly apart', () => {
    const narrow = Float64Array.of(0, 0, 0, 1, 0, 0, 0.5, 1e-6, 0, 0, 0, 0.1, 1, 0, 0.1, 0, 1, 0.1)

    expect(separates(narrow, 0, 3, 6, 9, 12, 15, 1e-9, 3)).toBe(true)
  })

  test('a triangle without an area proves nothing', () => {
    const flat = Float64Array.of(0, 0, 0, 1, 0, 0, 2, 0, 0, 5, 5, 5, 6, 5, 5, 5, 6, 5)

    expect(separates(flat, 0, 3, 6, 9, 12, 15, reach, 3)).toBe(false)
  })
})
