import {
  createComplexMatrix,
  type ComplexMatrix,
  type MatrixPrecision,
} from '../linear-algebra/complex-matrix.ts'
import { seededRandom } from './seeded-random.ts'

/** Entries in the square −1 … 1, with `diagonal` added on the diagonal. The same for the same arguments. */
export function randomMatrix(
  size: number,
  options: { diagonal?: number; precision?: MatrixPrecision } = {},
): ComplexMatrix {
  const { diagonal = 0, precision = 'f64' } = options
  const random = seededRandom(size + 1)
  const matrix = createComplexMatrix(size, precision)
  for (let at = 0; at < size * size; at++) {
    matrix.re[at] = random()
    matrix.im[at] = random()
  }
  for (let i = 0; i < size; i++) matrix.re[i * size + i] += diagonal
  return matrix
}

/** An interleaved complex vector. */
export function randomVector(size: number): Float64Array {
  const random = seededRandom(size + 7)
  return Float64Array.from({ length: 2 * size }, random)
}
