import { expect, test } from 'vitest'
import { randomMatrix, randomVector } from '../testing/random-matrix.ts'
import { matrixVector } from './matrix-vector.ts'

const SIZE = 17
const X = randomVector(SIZE)

test.each(['f32', 'f64'] as const)(
  'each row of an %s matrix is multiplied as complex numbers',
  (precision) => {
    const matrix = randomMatrix(SIZE, { precision })
    const y = new Float64Array(2 * SIZE)
    matrixVector(matrix, 0, SIZE, X, y)

    for (let i = 0; i < SIZE; i++) {
      const columns = Array.from({ length: SIZE }, (_, j) => ({
        at: i * SIZE + j,
        re: X[2 * j],
        im: X[2 * j + 1],
      }))
      const re = columns.reduce((sum, x) => sum + matrix.re[x.at] * x.re - matrix.im[x.at] * x.im, 0)
      const im = columns.reduce((sum, x) => sum + matrix.re[x.at] * x.im + matrix.im[x.at] * x.re, 0)
      // The same products in another grouping.
      expect(y[2 * i]).toBeCloseTo(re, 14)
      expect(y[2 * i + 1]).toBeCloseTo(im, 14)
    }
  },
)

test('rows in two parts have the bits of all rows at once, and other rows stay', () => {
  const matrix = randomMatrix(SIZE)
  const whole = new Float64Array(2 * SIZE)
  matrixVector(matrix, 0, SIZE, X, whole)

  const parts = new Float64Array(2 * SIZE).fill(99)
  matrixVector(matrix, 5, SIZE, X, parts)
  expect([...parts.subarray(0, 10)]).toEqual(Array(10).fill(99))
  matrixVector(matrix, 0, 5, X, parts)
  expect(parts).toEqual(whole)
})
