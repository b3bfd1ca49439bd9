import type { BoundaryModel } from '../boundary-model.ts'
import type { Checkpoint } from '../checkpoint.ts'
import type { ComplexMatrix } from '../linear-algebra/complex-matrix.ts'

/**
 * What ½M − K of a cavity makes of a constant pressure at k = 0, by unknown. It should be nothing: a constant is a solution
 * without flow. What quadrature leaves of it, some 1e-4 of a row, acts as if the walls leaked. Costs as much as the
 * assembly of one frequency and overwrites the matrix; computed once.
 */
export type StaticLeak = (checkpoint: Checkpoint) => Float64Array

export function createStaticLeak(cavity: BoundaryModel): StaticLeak {
  let leak: Float64Array | undefined
  return (checkpoint) => {
    leak ??= measureLeak(cavity, checkpoint)
    return leak
  }
}

function measureLeak(
  { surface, pairRules, kernels, matrix }: BoundaryModel,
  checkpoint: Checkpoint,
): Float64Array {
  kernels.assembleBlock(
    {
      surface,
      pairRules,
      kernelRow: kernels.kernelRow,
      wavenumber: 0,
      coupling: 0,
      sourceWeights: new Float64Array(surface.geometry.areas.length),
      matrix,
      rightSide: new Float64Array(2 * matrix.size),
      checkpoint,
    },
    0,
    matrix.size,
  )
  return Float64Array.from({ length: matrix.size }, (_, row) => rowSum(matrix, row))
}

function rowSum({ size, re }: ComplexMatrix, row: number): number {
  let sum = 0
  for (let at = row * size; at < (row + 1) * size; at++) sum += re[at]
  return sum
}
