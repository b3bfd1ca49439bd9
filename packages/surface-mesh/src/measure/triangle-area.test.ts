import { describe, expect, test } from 'vitest'
import { triangleArea } from './triangle-area.ts'

describe('triangleArea', () => {
  test('a 3-4-5 triangle in space has the area 6', () => {
    expect(triangleArea(Float64Array.of(1, 1, 1, 1, 4, 1, 1, 1, 5), 0, 3, 6)).toBe(6)
  })

  test('corners in a line have none', () => {
    expect(triangleArea(Float64Array.of(0, 0, 0, 1, 2, 3, 2, 4, 6), 0, 3, 6)).toBe(0)
  })
})
