import { canRunKernels, MOST_KERNEL_BYTES } from '@hornbench/solver-kernels'
import type { PairRules } from '../assembly/pair-rules.ts'
import type { DiscreteSurface } from '../discrete-surface.ts'
import { kernelRow } from '../kernels/kernel-row.ts'
import type { ComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import type { SolverKernels } from '../solver-kernels.ts'
import { createCompiledAssembler } from './compiled-assembly.ts'
import { createCompiledFieldSum } from './compiled-field-sum.ts'
import { createCompiledMatrixVector } from './compiled-matrix-vector.ts'
import { planKernelMemory } from './kernel-addresses.ts'
import { openKernelBench } from './kernel-bench.ts'

/**
 * The compiled kernels for one surface, and the matrix that they write, which lies in their memory. Undefined where the
 * engine can't run them or 32-bit addresses do not reach.
 */
export function createCompiledKernels(
  surface: DiscreteSurface,
  rules: PairRules,
): { matrix: ComplexMatrix; kernels: SolverKernels } | undefined {
  if (!canRunKernels() || planKernelMemory(surface, rules).bytes > MOST_KERNEL_BYTES) return undefined
  const bench = openKernelBench(surface, rules)
  const kernels = {
    kernelRow,
    matrixVector: createCompiledMatrixVector(bench),
    assembleBlock: createCompiledAssembler(bench),
    sumField: createCompiledFieldSum(bench),
  }
  return { matrix: bench.matrix, kernels }
}
