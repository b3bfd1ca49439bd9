import { addMultiple, innerProductInto, multiplyBy, norm } from './complex-vector.ts'
import { createLeastSquares } from './hessenberg-least-squares.ts'

/** Basis vectors in one cycle; the working space is about this many vectors. */
export const GMRES_BASIS = 100
const CYCLES = 3
/** Convergence has stopped when so many iterations bring less than a factor of ten. */
const STAGNATION_WINDOW = 60

export type LinearSystem = {
  /** y = A x; interleaved complex vectors of the length of `rightSide`. */
  readonly apply: (x: Float64Array, y: Float64Array) => void
  /** The diagonal of A, interleaved: the preconditioner. No entry may be 0. */
  readonly diagonal: Float64Array
  readonly rightSide: Float64Array
}

export type GmresOptions = {
  /** On ‖b − A x‖ / ‖b‖. */
  readonly tolerance: number
  /** Give up as soon as convergence has stopped, for a caller that has another way. */
  readonly stopWhenStagnant: boolean
}

export type GmresResult = {
  readonly solution: Float64Array
  readonly iterations: number
  /** ‖b − A x‖ / ‖b‖, computed from the solution. */
  readonly residual: number
  readonly converged: boolean
}

/**
 * Restarted GMRES with diagonal scaling from the right, so that the residual is that of the equations as
 * given. Starts from 0. Saad and Schultz, *GMRES: a generalized minimal residual algorithm for solving
 * nonsymmetric linear systems* (1986); modified Gram–Schmidt, done twice.
 */
export function solveGmres(system: LinearSystem, options: GmresOptions): GmresResult {
  const { rightSide } = system
  const solution = new Float64Array(rightSide.length)
  const scale = norm(rightSide)
  if (scale === 0) return { solution, iterations: 0, residual: 0, converged: true }
  const history: number[] = []
  let residualVector: Float64Array = Float64Array.from(rightSide)
  let residual = 1
  for (let cycle = 0; cycle < CYCLES && residual > options.tolerance; cycle++) {
    const end = runCycle(system, residualVector, scale, options, history)
    addMultiple(solution, 1, 0, end.correction)
    residualVector = residualOf(system, solution)
    residual = norm(residualVector) / scale
    if (end.stagnant && options.stopWhenStagnant) break
  }
  return { solution, iterations: history.length, residual, converged: residual <= options.tolerance }
}

function residualOf(system: LinearSystem, x: Float64Array): Float64Array {
  const residual = new Float64Array(x.length)
  system.apply(x, residual)
  for (let i = 0; i < residual.length; i++) residual[i] = system.rightSide[i] - residual[i]
  return residual
}

type CycleEnd = { correction: Float64Array; stagnant: boolean }

/** One cycle: the correction that makes the residual least in the space of Aʲ r. */
function runCycle(
  system: LinearSystem,
  residualVector: Float64Array,
  scale: number,
  options: GmresOptions,
  history: number[],
): CycleEnd {
  const length = residualVector.length
  const leastSquares = createLeastSquares(norm(residualVector))
  const basis = [Float64Array.from(residualVector)]
  multiplyBy(basis[0], 1 / norm(residualVector))
  const scaled = new Float64Array(length)
  let stagnant = false
  while (leastSquares.size < GMRES_BASIS && !stagnant) {
    const next = new Float64Array(length)
    divideByDiagonal(basis[leastSquares.size], system.diagonal, scaled)
    system.apply(scaled, next)
    const column = orthogonalise(basis, next)
    const isComplete = column[column.length - 2] === 0
    const residual = leastSquares.add(column) / scale
    history.push(residual)
    if (residual <= options.tolerance || isComplete) break
    stagnant = options.stopWhenStagnant && isStagnant(history)
    basis.push(next)
  }
  const weights = leastSquares.solve()
  const sum = new Float64Array(length)
  for (let j = 0; j < weights.length / 2; j++) addMultiple(sum, weights[2 * j], weights[2 * j + 1], basis[j])
  divideByDiagonal(sum, system.diagonal, scaled)
  return { correction: scaled, stagnant }
}

function isStagnant(history: readonly number[]): boolean {
  const before = history.at(-1 - STAGNATION_WINDOW)
  return before !== undefined && history[history.length - 1] > 0.1 * before
}

/** out = x / diagonal, entry by entry. */
function divideByDiagonal(x: Float64Array, diagonal: Float64Array, out: Float64Array): void {
  for (let i = 0; i < x.length; i += 2) {
    const re = diagonal[i]
    const im = diagonal[i + 1]
    const squared = re * re + im * im
    out[i] = (x[i] * re + x[i + 1] * im) / squared
    out[i + 1] = (x[i + 1] * re - x[i] * im) / squared
  }
}

/**
 * Makes `vector` orthogonal to the basis and of length 1. Returns its column of the Hessenberg matrix,
 * interleaved.
 */
function orthogonalise(basis: readonly Float64Array[], vector: Float64Array): Float64Array {
  const column = new Float64Array(2 * (basis.length + 1))
  const product = new Float64Array(2)
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < basis.length; i++) {
      innerProductInto(basis[i], vector, product, 0)
      addMultiple(vector, -product[0], -product[1], basis[i])
      column[2 * i] += product[0]
      column[2 * i + 1] += product[1]
    }
  }
  const rest = norm(vector)
  column[2 * basis.length] = rest
  if (rest > 0) multiplyBy(vector, 1 / rest)
  return column
}
