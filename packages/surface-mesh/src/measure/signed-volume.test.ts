import { describe, expect, test } from 'vitest'
import { bodyOfRevolution } from '../testing/body-of-revolution.ts'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { joinSurfaces } from '../testing/join-surfaces.ts'
import { placeSurface } from '../testing/place-surface.ts'
import { randomRotation } from '../testing/random-rotation.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { tetrahedron } from '../testing/tetrahedron.ts'
import { thinCup } from '../testing/thin-cup.ts'
import { turnedOver } from '../testing/turned-over.ts'
import { signedVolume } from './signed-volume.ts'

// Rounding of sums of at most a few thousand terms.
const DIGITS = 12

describe('signedVolume', () => {
  test('bodies with flat faces have the volumes of the textbook', () => {
    expect(signedVolume(tetrahedron())).toBeCloseTo(Math.SQRT2 / 12, DIGITS)
    expect(signedVolume(box({ min: [-1, 0, 0], max: [1, 2, 3], cells: 4 }))).toBeCloseTo(12, DIGITS)
  })

  test('a cylinder over a polygon has the area of the polygon times its height', () => {
    const meridian = [
      [0, 0],
      [2, 0],
      [2, 5],
      [0, 5],
    ] as const
    const polygonArea = (36 / 2) * 2 ** 2 * Math.sin((2 * Math.PI) / 36)

    expect(signedVolume(bodyOfRevolution(meridian, 36))).toBeCloseTo(5 * polygonArea, DIGITS)
  })

  test('a surface that is inside out has the negative volume', () => {
    expect(signedVolume(turnedOver(box()))).toBeCloseTo(-1, DIGITS)
  })

  test('a cavity counts negative: walls are outside volume minus inside volume', () => {
    const shell = joinSurfaces(box({ max: [3, 3, 3] }), turnedOver(box({ min: [1, 1, 1], max: [2, 2, 2] })))

    expect(signedVolume(shell)).toBeCloseTo(26, DIGITS)
  })

  test('turning and shifting change nothing, scaling counts three times', () => {
    const cup = thinCup(8)
    const random = seededRandom(11)
    for (let i = 0; i < 5; i++) {
      const placed = placeSurface(cup, { scale: 2, rotation: randomRotation(random), shift: [30, -20, 10] })
      // The shift makes coordinates 30 times the size of the walls, and costs two digits.
      expect(signedVolume(placed)).toBeCloseTo(8 * signedVolume(cup), DIGITS - 2)
    }
  })

  test('a finer sphere comes closer to 4π/3, by a factor of four each time', () => {
    const errors = [3, 4, 5].map((levels) => (4 / 3) * Math.PI - signedVolume(icosphere(levels)))

    // The next term of the expansion is h² smaller: 0.5 % at 1280 triangles.
    expect(errors[0] / errors[1]).toBeCloseTo(4, 1)
    expect(errors[1] / errors[2]).toBeCloseTo(4, 1)
  })

  test('nothing has no volume', () => {
    expect(signedVolume(surfaceFromLists([], []))).toBe(0)
  })
})
