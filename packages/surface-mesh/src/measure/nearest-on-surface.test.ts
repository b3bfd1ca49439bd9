import { describe, expect, test } from 'vitest'
import { EmptySurfaceError } from '../empty-surface-error.ts'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { spikyStar } from '../testing/spiky-star.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { buildTriangleTree } from '../tree/triangle-tree.ts'
import type { TriangleSurface } from '../triangle-surface.ts'
import { closestPointOnTriangle } from './closest-point-on-triangle.ts'
import { nearestOnSurface } from './nearest-on-surface.ts'

function distanceBySearchingAll(
  { vertices, triangles }: TriangleSurface,
  [x, y, z]: readonly number[],
): number {
  const squared = Array.from({ length: triangles.length / 3 }, (_, t) => {
    const [a, b, c] = triangles.subarray(3 * t, 3 * t + 3)
    return closestPointOnTriangle(x, y, z, vertices, 3 * a, 3 * b, 3 * c, new Float64Array(3))
  })
  return Math.sqrt(Math.min(...squared))
}

describe('nearestOnSurface', () => {
  test('the distance from a cube is that of the closed form, outside and inside', () => {
    const cube = box({ cells: 4 })

    // Corners and cells are exact binary fractions, and so are the distances but for the square roots.
    expect(nearestOnSurface(cube, 0.3, 0.4, 3).distance).toBeCloseTo(2, 14)
    expect(nearestOnSurface(cube, -3, -4, 0.5).distance).toBe(5)
    expect(nearestOnSurface(cube, 2, 3, 3).distance).toBe(3)
    expect(nearestOnSurface(cube, 0.5, 0.5, 0.75).distance).toBe(0.25)
    expect(nearestOnSurface(cube, 0.5, 0.25, 1).distance).toBe(0)
  })

  test('agrees with a search of all triangles, far away, near and inside', () => {
    const random = seededRandom(9)
    const star = spikyStar(2, 2, random)
    const tree = buildTriangleTree(star)
    for (let trial = 0; trial < 200; trial++) {
      const point = [0, 1, 2].map(() => 10 ** (2 * random() - 1) * (random() - 0.5))
      const [x, y, z] = point
      expect(nearestOnSurface(star, x, y, z, tree).distance).toBe(distanceBySearchingAll(star, point))
    }
  })

  test('triangle and weights name the place at that distance', () => {
    const random = seededRandom(10)
    const star = spikyStar(2, 2, random)
    for (let trial = 0; trial < 50; trial++) {
      const point = [0, 1, 2].map(() => 4 * random() - 2)
      const { distance, triangle, barycentric } = nearestOnSurface(star, point[0], point[1], point[2])
      const offset = point.map((value, axis) => {
        const at = barycentric.map((w, i) => w * star.vertices[3 * star.triangles[3 * triangle + i] + axis])
        return at[0] + at[1] + at[2] - value
      })
      // Rounding only.
      expect(Math.hypot(...offset)).toBeCloseTo(distance, 14)
    }
  })

  test('a point on a triangle is on that triangle', () => {
    const sphere = icosphere(3)
    const [a, b, c] = sphere.triangles.subarray(3 * 500, 3 * 501)
    const middle = [0, 1, 2].map(
      (axis) => [a, b, c].reduce((sum, v) => sum + sphere.vertices[3 * v + axis], 0) / 3,
    )
    const nearest = nearestOnSurface(sphere, middle[0], middle[1], middle[2])

    expect(nearest.triangle).toBe(500)
    // Rounding of the mean, as a distance; squared on the way, it may show as 1e-16.
    expect(nearest.distance).toBeLessThan(1e-15)
    for (const weight of nearest.barycentric) expect(weight).toBeCloseTo(1 / 3, 12)
  })

  test('an empty surface has no nearest place', () => {
    expect(() => nearestOnSurface(surfaceFromLists([], []), 0, 0, 0)).toThrow(EmptySurfaceError)
  })
})
