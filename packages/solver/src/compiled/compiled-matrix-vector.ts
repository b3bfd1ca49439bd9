import { LANES } from '@hornbench/solver-kernels'
import type { MatrixVector } from '../linear-algebra/matrix-vector.ts'
import type { KernelBench } from './kernel-bench.ts'

/** `matrixVector` for the matrix in the memory of the kernels: stored in single precision, summed in double. */
export function createCompiledMatrixVector(bench: KernelBench): MatrixVector {
  const { kernels, addresses, view, matrix: own } = bench
  const imaginary = LANES * Math.ceil(own.size / LANES)
  const xThere = new Float64Array(view.buffer, addresses.x, imaginary + own.size)
  const yThere = new Float64Array(view.buffer, addresses.y, 2 * own.size)
  return (matrix, rowFrom, rowTo, x, y) => {
    if (matrix !== own) throw new Error('A compiled product takes the matrix of its own model only.')
    for (let i = 0; i < own.size; i++) {
      xThere[i] = x[2 * i]
      xThere[imaginary + i] = x[2 * i + 1]
    }
    kernels.multiplyRows(addresses.re, addresses.im, own.size, rowFrom, rowTo, addresses.x, addresses.y)
    y.set(yThere.subarray(2 * rowFrom, 2 * rowTo), 2 * rowFrom)
  }
}
