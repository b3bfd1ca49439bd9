import { describe, expect, test } from 'vitest'
import { placeSurface } from '../testing/place-surface.ts'
import { randomRotation } from '../testing/random-rotation.ts'
import { seededRandom } from '../testing/seeded-random.ts'
import { surfaceFromLists } from '../testing/surface-from-lists.ts'
import { segmentMeetsTriangle } from './segment-meets-triangle.ts'

const triangle = [0, 0, 0, 4, 0, 0, 0, 4, 0]
const meets = (segment: readonly number[], reach = 1e-9) =>
  segmentMeetsTriangle(Float64Array.of(...triangle, ...segment), 9, 12, 0, 3, 6, reach)

describe('segmentMeetsTriangle', () => {
  test.each([
    ['pierces the face', [1, 1, -1, 1, 1, 2]],
    ['ends on the face', [1, 1, 0, 1, 1, 2]],
    ['crosses an edge', [2, -1, -1, 2, 1, 1]],
    ['goes through a corner', [4, -1, -1, 4, 1, 1]],
    ['lies in the face', [1, 1, 0, 2, 1, 0]],
    ['lies in the plane and crosses the whole triangle', [-1, 1, 0, 9, 1, 0]],
    ['lies on an edge', [1, 0, 0, 9, 0, 0]],
  ])('a segment that %s meets it', (_, segment) => {
    expect(meets(segment)).toBe(true)
  })

  test.each([
    ['ends before the face', [1, 1, 0.001, 1, 1, 2]],
    ['crosses the plane beside it', [3, 3, -1, 3, 3, 1]],
    ['lies in the plane beside it', [-1, -0.001, 0, 9, -0.001, 0]],
    ['runs along above it', [-1, 1, 0.001, 9, 1, 0.001]],
  ])('a segment that %s does not', (_, segment) => {
    expect(meets(segment)).toBe(false)
  })

  test('in a tilted plane, where all side tests are rounding, what lies beside the triangle still does not', () => {
    const random = seededRandom(16)
    for (let trial = 0; trial < 2000; trial++) {
      const beside = () => [8 * random() - 2, -0.001 - random(), 0]
      const flat = surfaceFromLists([[0, 0, 0], [4, 0, 0], [0, 4, 0], beside(), beside()], [])
      const { vertices } = placeSurface(flat, { rotation: randomRotation(random), shift: [7, 8, 9] })
      expect(segmentMeetsTriangle(vertices, 9, 12, 0, 3, 6, 1e-9)).toBe(false)
    }
  })

  test('a gap within reach is none', () => {
    expect(meets([1, 1, 0.001, 1, 1, 2], 0.0011)).toBe(true)
    expect(meets([-1, -0.001, 0, 9, -0.001, 0], 0.0011)).toBe(true)
    expect(meets([-1, 1, 0.001, 9, 1, 0.001], 0.0011)).toBe(true)
  })
})
