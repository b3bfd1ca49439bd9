import type { Checkpoint } from './checkpoint.ts'
import { factorLu, type FactorLu, type LuFactors, solveLu } from './linear-algebra/complex-lu.ts'
import type { ComplexMatrix } from './linear-algebra/complex-matrix.ts'
import { norm } from './linear-algebra/complex-vector.ts'
import { solveGmres, type GmresResult } from './linear-algebra/gmres.ts'
import type { MatrixVector } from './linear-algebra/matrix-vector.ts'

/** Up to here elimination costs no more than assembly. */
export const DIRECT_UNKNOWNS = 300
/** Up to here elimination is worth its time and memory when the iteration does not converge. */
export const FALLBACK_UNKNOWNS = 3000
/** Entries of a matrix–vector product between two checkpoints: some 10 ms. */
const ENTRIES_AT_A_TIME = 4_000_000

/** `lu_fallback`: the iteration did not converge and elimination took over. */
export type SolveMethod = 'lu' | 'gmres' | 'lu_fallback'

export type SolvedEquations = {
  readonly solution: Float64Array
  readonly method: SolveMethod
  readonly iterations: number
  readonly residual: number
  readonly converged: boolean
  readonly warnings: string[]
}

/** A matrix, how to multiply by it, and, where something is better than `factorLu`, how to factor it. */
export type LinearOperator = {
  readonly matrix: ComplexMatrix
  readonly matrixVector: MatrixVector
  readonly factorLu?: FactorLu
}

/** A square matrix, wherever its rows lie. */
export type Equations = {
  readonly size: number
  /** y = A x. */
  readonly apply: (x: Float64Array, y: Float64Array) => void
  readonly diagonal: Float64Array
  /** Of a copy of all of the matrix; `checkpoint` is called at least every few milliseconds. Throws SingularMatrixError. */
  readonly factor: (checkpoint: () => void) => LuFactors
}

/** x of A x = b: eliminated when small, otherwise iterated. Throws SingularMatrixError. */
export function solveEquations(
  operator: LinearOperator,
  rightSide: Float64Array,
  options: { tolerance: number; checkpoint: Checkpoint },
): SolvedEquations {
  return solveShared(equationsOf(operator, options.checkpoint), rightSide, options)
}

/** `solveEquations` for a matrix whose rows may lie with others. */
export function solveShared(
  equations: Equations,
  rightSide: Float64Array,
  options: { tolerance: number; checkpoint: Checkpoint },
): SolvedEquations {
  const { size } = equations
  if (size <= DIRECT_UNKNOWNS) return eliminateShared(equations, rightSide, options.checkpoint)
  const iterated = solveGmres(
    { ...equations, rightSide },
    { tolerance: options.tolerance, stopWhenStagnant: size <= FALLBACK_UNKNOWNS },
  )
  if (iterated.converged) return { ...iterated, method: 'gmres', warnings: [] }
  if (size > FALLBACK_UNKNOWNS) return { ...iterated, method: 'gmres', warnings: [unconverged(iterated)] }
  return {
    ...eliminateShared(equations, rightSide, options.checkpoint),
    method: 'lu_fallback',
    iterations: iterated.iterations,
  }
}

/** x of A x = b by elimination. Throws SingularMatrixError. */
export function eliminate(
  operator: LinearOperator,
  rightSide: Float64Array,
  checkpoint: Checkpoint,
): SolvedEquations {
  return eliminateShared(equationsOf(operator, checkpoint), rightSide, checkpoint)
}

function eliminateShared(
  equations: Equations,
  rightSide: Float64Array,
  checkpoint: Checkpoint,
): SolvedEquations {
  const solution = solveLu(
    equations.factor(() => checkpoint(0)),
    rightSide,
  )
  const rest = new Float64Array(rightSide.length)
  equations.apply(solution, rest)
  for (let i = 0; i < rest.length; i++) rest[i] -= rightSide[i]
  const residual = norm(rest) / norm(rightSide)
  return { solution, method: 'lu', iterations: 0, residual, converged: true, warnings: [] }
}

function equationsOf(operator: LinearOperator, checkpoint: Checkpoint): Equations {
  return {
    size: operator.matrix.size,
    apply: (x, y) => applyMatrix(operator, x, y, checkpoint),
    diagonal: diagonalOf(operator.matrix),
    factor: (goOn) => (operator.factorLu ?? factorLu)(operator.matrix, goOn),
  }
}

/** y = A x, in row blocks so that a cancel is seen in time. */
export function applyMatrix(
  operator: LinearOperator,
  x: Float64Array,
  y: Float64Array,
  checkpoint: Checkpoint,
): void {
  const { matrix, matrixVector } = operator
  const rows = Math.max(1, Math.floor(ENTRIES_AT_A_TIME / matrix.size))
  for (let from = 0; from < matrix.size; from += rows) {
    checkpoint(0)
    matrixVector(matrix, from, Math.min(from + rows, matrix.size), x, y)
  }
}

function diagonalOf(matrix: ComplexMatrix): Float64Array {
  const diagonal = new Float64Array(2 * matrix.size)
  for (let i = 0; i < matrix.size; i++) {
    diagonal[2 * i] = matrix.re[i * matrix.size + i]
    diagonal[2 * i + 1] = matrix.im[i * matrix.size + i]
  }
  return diagonal
}

function unconverged(result: GmresResult): string {
  const reached = result.residual.toExponential(1)
  return `The iteration ended after ${result.iterations} steps at a residual of ${reached}: use with care.`
}
