import { expect, test } from 'vitest'
import { createBoundaryModel } from '../boundary-model.ts'
import { matrixVector } from '../linear-algebra/matrix-vector.ts'
import { norm } from '../linear-algebra/complex-vector.ts'
import { octasphere } from '../testing/octasphere.ts'
import { randomMatrix, randomVector } from '../testing/random-matrix.ts'
import { randomTriangles } from '../testing/random-triangles.ts'

/** A compiled model of 3 · count unknowns with a random matrix. */
function randomModel(count: number) {
  const model = createBoundaryModel(randomTriangles(count, { edge: 0.01, side: 1, seed: 3 }))
  const { re, im } = randomMatrix(model.matrix.size, { precision: 'f32' })
  model.matrix.re.set(re)
  model.matrix.im.set(im)
  return model
}

test.each([1, 2, 3, 4, 5, 21])('the product with %d triangles is that of the reference to 1e-12', (count) => {
  const { matrix, kernels, isCompiled } = randomModel(count)
  const x = randomVector(matrix.size)
  const found = new Float64Array(x.length)
  const expected = new Float64Array(x.length)
  kernels.matrixVector(matrix, 0, matrix.size, x, found)
  matrixVector(matrix, 0, matrix.size, x, expected)

  expect(isCompiled).toBe(true)
  expect(norm(found.map((value, i) => value - expected[i]))).toBeLessThanOrEqual(1e-12 * norm(expected))
})

test('rows in two parts have the bits of all rows at once, and other rows stay', () => {
  const { matrix, kernels } = randomModel(6)
  const { size } = matrix
  const x = randomVector(size)
  const whole = new Float64Array(2 * size)
  kernels.matrixVector(matrix, 0, size, x, whole)

  const parts = new Float64Array(2 * size).fill(99)
  kernels.matrixVector(matrix, 5, size, x, parts)
  expect([...parts.subarray(0, 10)]).toEqual(Array(10).fill(99))
  kernels.matrixVector(matrix, 0, 5, x, parts)
  expect(parts).toEqual(whole)
})

test('the matrix of another model is refused', () => {
  const model = createBoundaryModel(octasphere(0.1, 1))
  const { matrix } = createBoundaryModel(octasphere(0.1, 1))
  const x = randomVector(matrix.size)

  expect(() => model.kernels.matrixVector(matrix, 0, 1, x, x)).toThrow(/own model/)
})
