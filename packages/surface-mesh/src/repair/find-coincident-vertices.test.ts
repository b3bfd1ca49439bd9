import { describe, expect, test } from 'vitest'
import { seededRandom } from '../testing/seeded-random.ts'
import { findCoincidentVertices } from './find-coincident-vertices.ts'

function distance(vertices: Float64Array, v: number, w: number): number {
  return Math.hypot(...[0, 1, 2].map((axis) => vertices[3 * v + axis] - vertices[3 * w + axis]))
}

describe('findCoincidentVertices', () => {
  test.each([
    ['sparse', 1],
    ['crowded', 0.1],
    ['hardly anything but copies', 0.01],
  ])(
    'what is kept is farther apart than the tolerance, what is not is within it of its stand-in: %s',
    (_, spread) => {
      const random = seededRandom(41)
      const tolerance = 0.02
      // The two far corners keep the box, and with it the cells, in place; negative coordinates come along.
      const cloud = Array.from({ length: 3 * 500 }, () => spread * (random() - 0.5))
      const vertices = Float64Array.of(-1, -1, -1, ...cloud, 1, 1, 1)
      const targets = findCoincidentVertices(vertices, tolerance)
      const kept = Array.from(targets.keys()).filter((v) => targets[v] === v)

      for (const v of kept) {
        const gaps = kept.filter((w) => w !== v).map((w) => distance(vertices, v, w))
        expect(Math.min(...gaps)).toBeGreaterThan(tolerance)
      }
      targets.forEach((target, v) => {
        expect(targets[target]).toBe(target)
        expect(distance(vertices, v, target)).toBeLessThanOrEqual(tolerance)
      })
    },
  )

  test('neighbours are found across the borders of cells in all directions', () => {
    const tolerance = 1
    for (let direction = 0; direction < 27; direction++) {
      const step = [direction % 3, Math.floor(direction / 3) % 3, Math.floor(direction / 9)].map(
        (s) => 0.4 * (s - 1),
      )
      const at = [5, 5, 5]
      // On either side of the corner that eight cells share.
      const vertices = Float64Array.of(
        0,
        0,
        0,
        ...at.map((v, i) => v - step[i] / 2),
        ...at.map((v, i) => v + step[i] / 2),
      )
      const targets = findCoincidentVertices(vertices, tolerance)

      expect(new Set(targets.subarray(1)).size).toBe(1)
    }
  })

  test('a chain of close vertices does not collapse into one', () => {
    const chain = Float64Array.from({ length: 300 }, (_, i) => (i % 3 === 0 ? 0.3 * i : 0))
    const kept = new Set(findCoincidentVertices(chain, 1))

    // 100 vertices over a length of 90, kept at steps of more than 1: every second one.
    expect(kept.size).toBe(50)
  })

  test('a hundred thousand vertices in one place become one', () => {
    expect(new Set(findCoincidentVertices(new Float64Array(3e5).fill(7), 1e-6)).size).toBe(1)
  })
})
