import { canRunKernels, MOST_KERNEL_BYTES } from '@hornbench/solver-kernels'
import type { PairRules } from '../assembly/pair-rules.ts'
import type { DiscreteSurface } from '../discrete-surface.ts'
import type { RowBlock } from '../row-blocks/row-block.ts'
import { kernelRow } from '../kernels/kernel-row.ts'
import type { ComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import type { SolverKernels } from '../solver-kernels.ts'
import { createCompiledAssembler } from './compiled-assembly.ts'
import { createCompiledFieldSum } from './compiled-field-sum.ts'
import { createCompiledMatrixVector } from './compiled-matrix-vector.ts'
import { planKernelMemory } from './kernel-addresses.ts'
import { openKernelBench } from './kernel-bench.ts'

/**
 * The compiled kernels for one surface, and the matrix, or the block of its rows, that they write and that lies in their memory. Undefined where the
 * engine can't run them or 32-bit addresses do not reach.
 */
export function createCompiledKernels(
  surface: DiscreteSurface,
  rules: PairRules,
  block?: RowBlock,
): { matrix: ComplexMatrix; kernels: SolverKernels } | undefined {
  if (!canRunKernels() || planKernelMemory(surface, rules, block).bytes > MOST_KERNEL_BYTES) return undefined
  const bench = openKernelBench(surface, rules, block)
  const kernels = {
    kernelRow,
    matrixVector: createCompiledMatrixVector(bench),
    assembleBlock: createCompiledAssembler(bench),
    sumField: createCompiledFieldSum(bench),
  }
  return { matrix: bench.matrix, kernels }
}
