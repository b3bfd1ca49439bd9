import { describe, expect, test } from 'vitest'
import { foldsOnto } from './folds-onto.ts'

/** Two triangles over an edge of length 1 that enclose an angle; the second is flatter by a factor, its tip beyond one end. */
function hinge(angleDeg: number, flatness = 1): Float64Array {
  const angle = (angleDeg * Math.PI) / 180
  const tip = [3, flatness * Math.cos(angle), flatness * Math.sin(angle)]
  return Float64Array.of(0, 0, 0, 1, 0, 0, 0.3, 0.5, 0, ...tip)
}

describe('foldsOnto', () => {
  test.each([1, 1e-6, 1e3])(
    'only angles below 1 degree are folds, also when one triangle is %d times as high',
    (flatness) => {
      const isFold = (angleDeg: number) => foldsOnto(hinge(angleDeg, flatness), 0, 3, 6, 9)

      expect([0, 0.5, 0.99, -0.99].map(isFold)).toEqual([true, true, true, true])
      expect([1.01, -1.01, 15, 90, 179.9, 180].map(isFold)).toEqual([
        false,
        false,
        false,
        false,
        false,
        false,
      ])
    },
  )

  test('the answer does not depend on the direction of the edge or on which triangle is first', () => {
    for (const angleDeg of [0.5, 1.5]) {
      const points = hinge(angleDeg)
      const answers = [
        foldsOnto(points, 0, 3, 6, 9),
        foldsOnto(points, 3, 0, 6, 9),
        foldsOnto(points, 0, 3, 9, 6),
      ]
      expect(answers).toEqual(Array(3).fill(angleDeg < 1))
    }
  })
})
