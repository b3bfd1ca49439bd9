import { describe, expect, test } from 'vitest'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { joinSurfaces } from '../testing/join-surfaces.ts'
import { placeSurface } from '../testing/place-surface.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { spikyStar } from '../testing/spiky-star.ts'
import { thinCup } from '../testing/thin-cup.ts'
import { torus } from '../testing/torus.ts'
import { turnedOver } from '../testing/turned-over.ts'
import { withoutTriangles } from '../testing/without-triangles.ts'
import { windingNumber } from './winding-number.ts'

// Rounding of a sum of at most a few thousand angles.
const DIGITS = 11

describe('windingNumber', () => {
  test('is 1 inside and 0 outside of a random star, which is inside along each ray up to the surface', () => {
    const random = seededRandom(21)
    const star = spikyStar(2, 3, random)
    for (let t = 0; t < star.tags.length; t += 7) {
      const middle = [0, 1, 2].map(
        (axis) =>
          [0, 1, 2].reduce((sum, i) => sum + star.vertices[3 * star.triangles[3 * t + i] + axis], 0) / 3,
      )
      const at = (share: number) =>
        windingNumber(star, share * middle[0], share * middle[1], share * middle[2])
      expect(at(random())).toBeCloseTo(1, DIGITS)
      expect(at(1 - 1e-6)).toBeCloseTo(1, DIGITS)
      expect(at(1 + 1e-6)).toBeCloseTo(0, DIGITS)
      expect(at(1 + random())).toBeCloseTo(0, DIGITS)
    }
  })

  test('is 0 in the hole of a torus and in a cup, which are outside', () => {
    expect(windingNumber(torus(2, 0.5, 24, 16), 0, 0, 0)).toBeCloseTo(0, DIGITS)
    expect(windingNumber(thinCup(6), 0.2, 0.1, 0.5)).toBeCloseTo(0, DIGITS)
  })

  test('is −1 inside a solid that is inside out', () => {
    expect(windingNumber(turnedOver(box()), 0.3, 0.4, 0.5)).toBeCloseTo(-1, DIGITS)
  })

  test('counts the solids around a point', () => {
    const nested = joinSurfaces(icosphere(1), placeSurface(icosphere(1), { scale: 0.5 }))

    expect(windingNumber(nested, 0, 0, 0)).toBeCloseTo(2, DIGITS)
    expect(windingNumber(nested, 0.6, 0.1, 0)).toBeCloseTo(1, DIGITS)
  })

  test('a hole lets out its share of the solid angle', () => {
    // Each triangle of a cube covers a twelfth of all directions, seen from the middle.
    expect(windingNumber(withoutTriangles(box(), [4]), 0.5, 0.5, 0.5)).toBeCloseTo(11 / 12, DIGITS)
  })
})
