import { expect, test } from 'vitest'
import { cross, dot, length, unit, type Vector3 } from './vector3.ts'

const A: Vector3 = [1, -2, 3]
const B: Vector3 = [0.5, 4, -1]

test('a cross product is orthogonal to both factors and x × y is z', () => {
  const product = cross(A, B)

  expect(dot(product, A)).toBeCloseTo(0, 14)
  expect(dot(product, B)).toBeCloseTo(0, 14)
  expect(cross([1, 0, 0], [0, 1, 0])).toEqual([0, 0, 1])
})

test('a unit vector keeps its direction', () => {
  const direction = unit(A)

  expect(length(direction)).toBeCloseTo(1, 15)
  expect(dot(direction, A)).toBeCloseTo(length(A), 14)
})
