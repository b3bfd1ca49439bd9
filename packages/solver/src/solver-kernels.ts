import type { BlockAssembler } from './assembly/assembly-context.ts'
import type { KernelRow } from './kernels/kernel-row.ts'
import type { MatrixVector } from './linear-algebra/matrix-vector.ts'
import type { FieldSum } from './observation/field-sum.ts'

/** The inner loops, each a pure function over typed arrays: what a compiled kernel may replace. */
export type SolverKernels = {
  readonly kernelRow: KernelRow
  readonly matrixVector: MatrixVector
  readonly assembleBlock: BlockAssembler
  readonly sumField: FieldSum
}
