import type { DiscreteSurface } from '../discrete-surface.ts'
import type { KernelRow } from '../kernels/kernel-row.ts'
import type { ComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import type { RowBlock } from '../row-blocks/row-block.ts'
import type { PairRules } from './pair-rules.ts'

/**
 * One frequency's equations while they are written: A p = iωρv b, with b for the source weights as normal
 * derivative.
 */
export type AssemblyContext = {
  readonly surface: DiscreteSurface
  readonly pairRules: PairRules
  readonly kernelRow: KernelRow
  /** k = ω/c, rad/m. */
  readonly wavenumber: number
  /** β of the Burton–Miller coupling η = iβ, m. */
  readonly coupling: number
  /** Normal velocity of each triangle as a share of the source velocity: 0 on walls. */
  readonly sourceWeights: Float64Array
  /** A, one row by unknown or, with a block, one by row of it. */
  readonly matrix: ComplexMatrix
  /** The rows that `matrix` and `rightSide` hold; all of them when left out. */
  readonly block?: RowBlock
  /** b, interleaved re, im by row of the matrix. */
  readonly rightSide: Float64Array
  /**
   * Called at least every 50 ms with the share of the rows that is done, 0 … 1. Throws when the solve is
   * cancelled.
   */
  readonly checkpoint: (fraction: number) => void
}

/**
 * Writes the rows at the places [rowFrom, rowTo) of A and b, and nothing else. In a matrix of all rows a row is at its number. The bits of a row do not depend on which
 * other rows are asked for, so rows can be shared out among threads.
 */
export type BlockAssembler = (context: AssemblyContext, rowFrom: number, rowTo: number) => void
