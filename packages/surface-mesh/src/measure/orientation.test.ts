import { describe, expect, test } from 'vitest'
import { orientation } from './orientation.ts'

const points = Float64Array.of(0, 0, 0, 2, 0, 0, 0, 3, 0, 0.3, 0.4, 5)

describe('orientation', () => {
  test('is base times height times two, positive on the side of the right-hand normal', () => {
    expect(orientation(points, 0, 3, 6, 9)).toBe(30)
  })

  test('changes sign when two corners are exchanged', () => {
    expect(orientation(points, 0, 6, 3, 9)).toBe(-30)
    expect(orientation(points, 0, 3, 9, 6)).toBe(-30)
  })

  test('vanishes for four points in a plane', () => {
    expect(orientation(Float64Array.of(0, 0, 1, 2, 0, 1, 0, 3, 1, 7, 8, 1), 0, 3, 6, 9)).toBe(0)
  })
})
