import { describe, expect, test } from 'vitest'
import { EmptySurfaceError } from '../empty-surface-error.ts'
import { box } from '../testing/box.ts'
import { boundingBox } from './bounding-box.ts'

describe('boundingBox', () => {
  test('the box of a box is the box', () => {
    const { vertices } = box({ min: [-1, 2, -3], max: [1, 4, -2], cells: 3 })

    expect(boundingBox(vertices)).toEqual({ min: [-1, 2, -3], max: [1, 4, -2], diagonal: 3 })
  })

  test('a single vertex has a box of no size', () => {
    expect(boundingBox(Float64Array.of(1, 2, 3))).toEqual({ min: [1, 2, 3], max: [1, 2, 3], diagonal: 0 })
  })

  test.each([1e-200, 1e200])('the diagonal neither underflows nor overflows at a scale of %d', (scale) => {
    const { diagonal } = boundingBox(Float64Array.of(0, 0, 0, 2 * scale, 2 * scale, scale))

    // One rounding of the last digit.
    expect(diagonal / (3 * scale)).toBeCloseTo(1, 14)
  })

  test('no vertices have no box', () => {
    expect(() => boundingBox(new Float64Array(0))).toThrow(EmptySurfaceError)
  })
})
