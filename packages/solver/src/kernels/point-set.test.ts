import { expect, test } from 'vitest'
import { triangleGeometry } from '../geometry/triangle-geometry.ts'
import { surfaceFromTriangles } from '../testing/surface-from-triangles.ts'
import { threePointSet } from './point-set.ts'

const SURFACE = surfaceFromTriangles([
  [
    [0, 0, 0],
    [2, 0, 0],
    [0, 3, 1],
  ],
])
const POINTS = threePointSet(SURFACE, triangleGeometry(SURFACE).areas)

test('the weights add up to the area', () => {
  expect(POINTS.weight[0] + POINTS.weight[1] + POINTS.weight[2]).toBeCloseTo(Math.sqrt(10), 14)
})

test('quadratic functions are integrated exactly', () => {
  // ∫ y² over a triangle is A/6 (Σ yᵢ² + Σ yᵢ yⱼ, i < j) = √10/6 · 9, and ∫ x y is A/12 (Σ xᵢ yᵢ + Σx Σy) =
  // √10/12 · 6.
  const integral = (f: (q: number) => number) =>
    [0, 1, 2].reduce((sum, q) => sum + POINTS.weight[q] * f(q), 0)

  expect(integral((q) => POINTS.y[q] ** 2)).toBeCloseTo((9 * Math.sqrt(10)) / 6, 13)
  expect(integral((q) => POINTS.x[q] * POINTS.y[q])).toBeCloseTo((6 * Math.sqrt(10)) / 12, 13)
})

test('point q lies towards corner q', () => {
  expect(POINTS.x[1]).toBeCloseTo(4 / 3, 15)
  expect(POINTS.y[2]).toBeCloseTo(2, 15)
})
