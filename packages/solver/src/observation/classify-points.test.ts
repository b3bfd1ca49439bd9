import { expect, test } from 'vitest'
import { octasphere } from '../testing/octasphere.ts'
import { classifyPoints } from './classify-points.ts'

const SPHERE = octasphere(0.1, 2)
const [X, Y, Z] = SPHERE.vertices.slice(3 * SPHERE.triangles[0], 3 * SPHERE.triangles[0] + 3)

function placesAtRadii(...radii: number[]) {
  return classifyPoints(SPHERE, Float64Array.from(radii.flatMap((r) => [r * X, r * Y, r * Z])))
}

test('points far away, near, on a vertex, and in the body are told apart', () => {
  expect(placesAtRadii(50, 1.001, 1, 0.999, 0)).toEqual(['outside', 'outside', 'on', 'inside', 'inside'])
})

test('on the surface means within a millionth of the size', () => {
  // The size is twice the radius, so the limit is 2e-6 of the radius.
  expect(placesAtRadii(1 + 1.8e-6, 1 - 1.8e-6, 1 + 4e-6, 1 - 4e-6)).toEqual(['on', 'on', 'outside', 'inside'])
})

test('a point above a facet but below the sphere is outside', () => {
  const { vertices, triangles } = SPHERE
  const centre = [0, 1, 2].map(
    (axis) => [0, 1, 2].reduce((sum, corner) => sum + vertices[3 * triangles[corner] + axis], 0) / 3,
  )

  const above = centre.map((value) => value * 1.01)
  expect(Math.hypot(...above)).toBeLessThan(0.1)
  expect(classifyPoints(SPHERE, Float64Array.from([...above, ...centre]))).toEqual(['outside', 'on'])
})
