import type { DiscreteSurface } from '../discrete-surface.ts'
import type { KernelRow } from '../kernels/kernel-row.ts'
import type { ComplexMatrix } from '../linear-algebra/complex-matrix.ts'
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
  /** A, one row by unknown. */
  readonly matrix: ComplexMatrix
  /** b, interleaved re, im by unknown. */
  readonly rightSide: Float64Array
  /**
   * Called at least every 50 ms with the share of the rows that is done, 0 … 1. Throws when the solve is
   * cancelled.
   */
  readonly checkpoint: (fraction: number) => void
}

/**
 * Writes the rows [rowFrom, rowTo) of A and b, and nothing else. The bits of a row do not depend on which
 * other rows are asked for, so rows can be shared out among threads.
 */
export type BlockAssembler = (context: AssemblyContext, rowFrom: number, rowTo: number) => void
