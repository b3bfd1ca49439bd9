import type { ComplexMatrix } from './complex-matrix.ts'

/**
 * y = A x for the rows [rowFrom, rowTo); other entries of y stay. Vectors are interleaved re, im. Each row is
 * summed in one fixed order, whatever the split.
 */
export type MatrixVector = (
  matrix: ComplexMatrix,
  rowFrom: number,
  rowTo: number,
  x: Float64Array,
  y: Float64Array,
) => void

export const matrixVector: MatrixVector = (matrix, rowFrom, rowTo, x, y) => {
  const { size, re, im } = matrix
  for (let row = rowFrom; row < rowTo; row++) {
    const start = row * size
    let sumRe = 0
    let sumIm = 0
    for (let column = 0; column < size; column++) {
      const aRe = re[start + column]
      const aIm = im[start + column]
      const xRe = x[2 * column]
      const xIm = x[2 * column + 1]
      sumRe += aRe * xRe - aIm * xIm
      sumIm += aRe * xIm + aIm * xRe
    }
    y[2 * row] = sumRe
    y[2 * row + 1] = sumIm
  }
}
