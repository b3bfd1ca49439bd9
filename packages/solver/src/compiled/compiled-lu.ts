import { type FactorLu, LU_PANEL, smallestPivot } from '../linear-algebra/complex-lu.ts'
import { SingularMatrixError } from '../solve-failure.ts'
import type { MeridianBench } from './meridian-bench.ts'

/** Rows between two checkpoints: at most some milliseconds with a few thousand unknowns. */
const ROWS_AT_A_TIME = 32

/** `factorLu` by the compiled kernels, with the same bits, for the matrix in their memory. */
export function createCompiledLu({ kernels, addresses, view, matrix: own }: MeridianBench): FactorLu {
  const { size } = own
  const { factorRe, factorIm } = addresses
  const factors = {
    size,
    re: new Float64Array(view.buffer, factorRe, size * size),
    im: new Float64Array(view.buffer, factorIm, size * size),
    pivots: new Uint32Array(view.buffer, addresses.pivots, size),
  }
  return (matrix, checkpoint) => {
    if (matrix !== own) throw new Error('A compiled elimination takes the matrix of its own model only.')
    factors.re.set(matrix.re)
    factors.im.set(matrix.im)
    const smallest = smallestPivot(matrix)
    for (let from = 0; from < size; from += LU_PANEL) {
      const to = Math.min(from + LU_PANEL, size)
      const failed = kernels.factorPanel(factorRe, factorIm, size, from, to, smallest, addresses.pivots)
      if (failed >= 0) throw new SingularMatrixError(failed)
      for (let row = from + 1; row < size; row += ROWS_AT_A_TIME) {
        checkpoint()
        const end = Math.min(row + ROWS_AT_A_TIME, size)
        kernels.subtractPanel(factorRe, factorIm, size, from, to, row, end)
      }
    }
    return factors
  }
}
