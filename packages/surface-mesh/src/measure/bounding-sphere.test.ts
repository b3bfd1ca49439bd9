import { describe, expect, test } from 'vitest'
import { EmptySurfaceError } from '../empty-surface-error.ts'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { placeSurface } from '../testing/place-surface.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { tetrahedron } from '../testing/tetrahedron.ts'
import { boundingSphere } from './bounding-sphere.ts'

/** The bound on the excess that the iteration promises. */
const EXCESS = 1.05

describe('boundingSphere', () => {
  test.each([
    ['a cube', box().vertices, Math.sqrt(3) / 2],
    ['a long box', box({ max: [10, 1, 1], cells: 3 }).vertices, Math.sqrt(102) / 2],
    ['a tetrahedron', tetrahedron().vertices, Math.sqrt(6) / 4],
    ['a sphere off the origin', placeSurface(icosphere(2), { scale: 3, shift: [7, 8, 9] }).vertices, 3],
    ['two vertices', Float64Array.of(0, 0, 0, 2, 0, 0), 1],
    ['one vertex', Float64Array.of(4, 5, 6), 0],
  ])(
    'the sphere of %s is at most 5 %% larger than the smallest one, and not smaller',
    (_, vertices, smallest) => {
      const { radius } = boundingSphere(vertices)

      // Rounding of the last digits, where the smallest sphere is hit exactly.
      expect(radius).toBeGreaterThanOrEqual(smallest * (1 - 1e-14))
      expect(radius).toBeLessThanOrEqual(smallest * EXCESS)
    },
  )

  test('no vertex lies outside', () => {
    const random = seededRandom(8)
    const vertices = Float64Array.from({ length: 3000 }, () => random() ** 3)
    const { center, radius } = boundingSphere(vertices)
    for (let i = 0; i < vertices.length; i += 3) {
      const distance = Math.hypot(
        vertices[i] - center[0],
        vertices[i + 1] - center[1],
        vertices[i + 2] - center[2],
      )
      expect(distance).toBeLessThanOrEqual(radius)
    }
  })

  test('no vertices have no sphere', () => {
    expect(() => boundingSphere(new Float64Array(0))).toThrow(EmptySurfaceError)
  })
})
