import { canRunKernels } from '@hornbench/solver-kernels'
import type { MeridianKernels } from '../axisymmetric/meridian-kernels.ts'
import type { ComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import { createCompiledLu } from './compiled-lu.ts'
import { createCompiledRings } from './compiled-rings.ts'
import { openMeridianBench } from './meridian-bench.ts'

/**
 * The compiled kernels for one meridian, and the matrix that they factor, which lies in their memory. Undefined where the
 * engine can't run them or 32-bit addresses do not reach.
 */
export function createCompiledMeridian(
  elements: number,
  unknowns: number,
): { matrix: ComplexMatrix; kernels: MeridianKernels } | undefined {
  const bench = canRunKernels() ? openMeridianBench(elements, unknowns) : undefined
  if (bench === undefined) return undefined
  const kernels = { openRings: createCompiledRings(bench), factorLu: createCompiledLu(bench) }
  return { matrix: bench.matrix, kernels }
}
