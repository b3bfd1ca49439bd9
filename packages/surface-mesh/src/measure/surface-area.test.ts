import { describe, expect, test } from 'vitest'
import { box } from '../testing/box.ts'
import { icosphere } from '../testing/icosphere.ts'
import { placeSurface } from '../testing/place-surface.ts'
import { randomRotation } from '../testing/random-rotation.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { tetrahedron } from '../testing/tetrahedron.ts'
import { surfaceArea } from './surface-area.ts'

// Rounding of sums of at most a few thousand terms.
const DIGITS = 12

describe('surfaceArea', () => {
  test('bodies with flat faces have the areas of the textbook', () => {
    expect(surfaceArea(tetrahedron())).toBeCloseTo(Math.sqrt(3), DIGITS)
    expect(surfaceArea(box({ max: [1, 2, 3], cells: 4 }))).toBeCloseTo(22, DIGITS)
  })

  test('a finer sphere comes closer to 4π, by a factor of four each time', () => {
    const errors = [3, 4, 5].map((levels) => 4 * Math.PI - surfaceArea(icosphere(levels)))

    // The next term of the expansion is h² smaller: 0.5 % at 1280 triangles.
    expect(errors[0] / errors[1]).toBeCloseTo(4, 1)
    expect(errors[1] / errors[2]).toBeCloseTo(4, 1)
  })

  test('turning and shifting change nothing, scaling counts twice', () => {
    const random = seededRandom(3)
    const placed = placeSurface(icosphere(2), {
      scale: 3,
      rotation: randomRotation(random),
      shift: [5, -7, 2],
    })

    expect(surfaceArea(placed)).toBeCloseTo(9 * surfaceArea(icosphere(2)), DIGITS - 2)
  })
})
