/**
 * A square complex matrix, or a block of its rows, by rows, as two real arrays of n² numbers: entry (i, j) is `re[i n + j] + i · im[i
 * n + j]`. Single precision halves the memory and the traffic of the matrix–vector product, whose
 * sums are in double precision either way.
 */
export type ComplexMatrix = {
  readonly size: number
  readonly re: Float32Array | Float64Array
  readonly im: Float32Array | Float64Array
}

export type MatrixPrecision = 'f32' | 'f64'

/** A matrix of zeros; a block of it with fewer rows. */
export function createComplexMatrix(size: number, precision: MatrixPrecision, rows = size): ComplexMatrix {
  const plane = () => (precision === 'f32' ? new Float32Array(rows * size) : new Float64Array(rows * size))
  return { size, re: plane(), im: plane() }
}
