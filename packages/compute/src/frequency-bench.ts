import { BoundaryModelError, type MeridianRequest } from '@hornbench/solver'
import { packBoundary } from './boundary-data.ts'
import type { FrequencyProblem } from './frequency-problem.ts'
import type { KnownBoundary } from './known-boundary.ts'
import { createProblemSolver, type ProblemSolver } from './problem-solver.ts'
import type { SolvedFrequency } from './solved-frequency.ts'

type Frequency = {
  problemId: number
  frequencyHz: number
  /** Of one that is solved already, and only to be observed. */
  known?: KnownBoundary | undefined
  threads?: number
}
type Watch = {
  isCancelled: () => boolean
  onProgress: (fraction: number) => void
  /** Where several threads share the rows. */
  crew?: NonNullable<MeridianRequest['crew']>
}

/** Said of a frequency that came with boundary data and was solved all the same. */
const MISFIT =
  'boundary_misfit: the stored boundary data are of another mesh or outline, so this frequency was solved anew.'

/** The problems that the parent wants kept, and the model of the one that was worked on last. */
export function createFrequencyBench() {
  const problems = new Map<number, FrequencyProblem>()
  // Only one: the matrix of a model takes up to hundreds of MiB, and making it again costs less than a frequency.
  let prepared: { problemId: number; threads: number; solver: ProblemSolver } | undefined

  function solverOf(problemId: number, problem: FrequencyProblem, threads: number): ProblemSolver {
    if (prepared?.problemId === problemId && prepared.threads === threads) return prepared.solver
    prepared = undefined
    const solver = createProblemSolver(problem, threads)
    prepared = { problemId, threads, solver }
    return solver
  }

  return {
    keep: (problemId: number, problem: FrequencyProblem) => void problems.set(problemId, problem),
    forget(problemId: number): void {
      problems.delete(problemId)
      if (prepared?.problemId === problemId) prepared = undefined
    },
    solve({ problemId, frequencyHz, known, threads = 1 }: Frequency, watch: Watch): SolvedFrequency {
      const problem = problems.get(problemId)
      if (!problem) throw new Error(`Problem ${problemId} was not sent.`)
      const solver = solverOf(problemId, problem, threads)
      const startMs = performance.now()
      const { medium, sourceVelocity, pointsM } = problem
      const request = { ...watch, frequencyHz, medium, sourceVelocity, pointsM }
      const seconds = () => (performance.now() - startMs) / 1000
      const observed = known && observeKnown(solver, request, known)
      if (observed) return { ...observed, seconds: seconds() }
      const solution = solver.solve(request)
      return {
        pressure: solution.pressure,
        surfacePressure: packBoundary(solution),
        impedance: solution.impedance,
        iterations: solution.iterations,
        residual: solution.residual,
        converged: solution.converged,
        warnings: known ? [...solution.warnings, MISFIT] : solution.warnings,
        seconds: seconds(),
      }
    },
  }
}

/** A frequency at the points of the problem, without solving it; `undefined` when what is known is of another boundary. */
function observeKnown(
  solver: ProblemSolver,
  request: MeridianRequest,
  { boundary, ...known }: KnownBoundary,
): Omit<SolvedFrequency, 'seconds'> | undefined {
  try {
    const pressure = solver.observe(request, boundary)
    return { ...known, pressure, surfacePressure: boundary, isObserved: true }
  } catch (error) {
    if (error instanceof BoundaryModelError) return undefined
    throw error
  }
}
