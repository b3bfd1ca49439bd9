import { expect, test, vi } from 'vitest'
import { SingularMatrixError } from '../solve-failure.ts'
import { randomMatrix, randomVector } from '../testing/random-matrix.ts'
import { factorLu, solveLu } from './complex-lu.ts'
import { createComplexMatrix } from './complex-matrix.ts'
import { norm } from './complex-vector.ts'
import { matrixVector } from './matrix-vector.ts'

const go = () => {}

// Around the panel width of 32, where a panel is whole, cut short, or one column.
test.each([1, 2, 31, 32, 33, 65, 150])('a random system of %d unknowns is solved to rounding', (size) => {
  const matrix = randomMatrix(size)
  const exact = randomVector(size)
  const b = new Float64Array(2 * size)
  matrixVector(matrix, 0, size, exact, b)

  const x = solveLu(factorLu(matrix, go), b)

  const error = norm(x.map((value, i) => value - exact[i])) / norm(exact)
  // Condition numbers of random matrices grow with their size; 1e4 ulp are met with room.
  expect(error).toBeLessThan(1e-11)
})

test('a zero on the diagonal is no obstacle', () => {
  const matrix = createComplexMatrix(2, 'f64')
  matrix.im[1] = 2
  matrix.re[2] = 4

  // 2i x₂ = 6 and 4 x₁ = 8i.
  const x = solveLu(factorLu(matrix, go), Float64Array.of(6, 0, 0, 8))
  expect([...x]).toEqual([0, 2, 0, -3])
})

test('dependent rows are refused, not divided by rounding errors', () => {
  const matrix = randomMatrix(40)
  matrix.re.copyWithin(39 * 40, 0, 40)
  matrix.im.copyWithin(39 * 40, 0, 40)

  expect(() => factorLu(matrix, go)).toThrow(SingularMatrixError)
})

test('the matrix and the right side are left as they were', () => {
  const matrix = randomMatrix(8)
  const before = matrix.re.slice()
  const b = randomVector(8)

  solveLu(factorLu(matrix, go), b)
  expect(matrix.re).toEqual(before)
  expect(b).toEqual(randomVector(8))
})

test('a checkpoint that throws ends the factorisation', () => {
  const cancel = vi.fn<() => never>(() => {
    throw new Error('cancelled')
  })

  expect(() => factorLu(randomMatrix(64), cancel)).toThrow('cancelled')
  expect(cancel).toHaveBeenCalledOnce()
})
