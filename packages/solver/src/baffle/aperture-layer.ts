import type { Checkpoint } from '../checkpoint.ts'
import type { LuFactors } from '../linear-algebra/complex-lu.ts'

/**
 * The single layer ∬ G φ_a φ_b of the aperture at one frequency, in the numbering of `LayerRows`. Vectors are interleaved.
 */
export type ApertureLayer = {
  /** Computes all of it, overwriting what was there. */
  readonly assemble: (wavenumber: number, checkpoint: Checkpoint) => void
  /** y = S x for the rows of the wall. */
  readonly multiplyWall: (x: Float64Array, y: Float64Array) => void
  /** A copy of the rows of the aperture: a square, symmetric matrix in double precision. */
  readonly apertureBlock: () => Pick<LuFactors, 'size' | 're' | 'im'>
}
