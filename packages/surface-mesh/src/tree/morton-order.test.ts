import { describe, expect, test } from 'vitest'
import { mortonOrder } from './morton-order.ts'

/** Boxes of no size at the points of a cube of 4 × 4 × 4, in scrambled order. */
function scrambledGrid(scale: number): Float64Array {
  const boxes = new Float64Array(6 * 64)
  for (let i = 0; i < 64; i++) {
    const cell = (i * 37) % 64
    const point = [cell & 3, (cell >> 2) & 3, cell >> 4].map((value) => scale * value)
    boxes.set([...point, ...point], 6 * i)
  }
  return boxes
}

describe('mortonOrder', () => {
  test.each([1, 1e-30, 1e30])('finishes each octant before the next, at a scale of %d', (scale) => {
    const boxes = scrambledGrid(scale)
    const octants = Array.from(mortonOrder(boxes, 64), (i) =>
      [0, 1, 2].map((axis) => (boxes[6 * i + axis] >= 2 * scale ? 1 : 0)).join(''),
    )

    expect(octants).toEqual(octants.toSorted())
  })

  test('tells apart what lies in one thousandth of the whole', () => {
    // Two clusters of 2 × 4 points each; the far box alone fills the coarse cells.
    const cluster = Array.from({ length: 8 }, (_, i) => [i % 2 === 0 ? 1e-4 : 3e-4, 1e-5 * i, 0])
    const points = [...cluster, [1, 1, 1]]
    const boxes = Float64Array.from(points.flatMap((point) => [...point, ...point]))

    expect(Array.from(mortonOrder(boxes, 9), (i) => points[i][0])).toEqual([
      1e-4, 1e-4, 1e-4, 1e-4, 3e-4, 3e-4, 3e-4, 3e-4, 1,
    ])
  })

  test('boxes in one place keep their order', () => {
    expect(Array.from(mortonOrder(new Float64Array(18), 3))).toEqual([0, 1, 2])
  })
})
