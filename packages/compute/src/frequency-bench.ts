import { bandAt } from '@hornbench/simulation'
import {
  BoundaryModelError,
  createBaffledModel,
  createBoundaryModel,
  createMeridianObserver,
  createMeridianSweep,
  observeBaffled,
  observeFrequency,
  solveBaffled,
  solveFrequency,
  type FrequencySolution,
  type MeridianRequest,
} from '@hornbench/solver'
import { packBoundary, unpackBoundary } from './boundary-data.ts'
import type { FrequencyProblem } from './frequency-problem.ts'
import type { KnownBoundary } from './known-boundary.ts'
import type { SolvedFrequency } from './solved-frequency.ts'

type Frequency = {
  problemId: number
  frequencyHz: number
  /** Of one that is solved already, and only to be observed. */
  known?: KnownBoundary | undefined
}
type Solver = {
  solve: (request: MeridianRequest) => FrequencySolution
  /** @throws BoundaryModelError for what is of another boundary */
  observe: (request: MeridianRequest, boundary: Float32Array) => Float64Array
}
type Watch = { isCancelled: () => boolean; onProgress: (fraction: number) => void }

/** Said of a frequency that came with boundary data and was solved all the same. */
const MISFIT =
  'boundary_misfit: the stored boundary data are of another mesh or outline, so this frequency was solved anew.'

/** The problems that the parent wants kept, and the model of the one that was worked on last. */
export function createFrequencyBench() {
  const problems = new Map<number, FrequencyProblem>()
  // Only one: the matrix of a model takes up to hundreds of MiB, and making it again costs less than a frequency.
  let prepared: { problemId: number; solver: Solver } | undefined

  function solverOf(problemId: number, problem: FrequencyProblem): Solver {
    if (prepared?.problemId === problemId) return prepared.solver
    prepared = undefined
    const solver = createSolver(problem)
    prepared = { problemId, solver }
    return solver
  }

  return {
    keep: (problemId: number, problem: FrequencyProblem) => void problems.set(problemId, problem),
    forget(problemId: number): void {
      problems.delete(problemId)
      if (prepared?.problemId === problemId) prepared = undefined
    },
    solve({ problemId, frequencyHz, known }: Frequency, watch: Watch): SolvedFrequency {
      const problem = problems.get(problemId)
      if (!problem) throw new Error(`Problem ${problemId} was not sent.`)
      const solver = solverOf(problemId, problem)
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
  solver: Solver,
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

function createSolver({ surface, meridians, mirrors, baffle }: FrequencyProblem): Solver {
  if (meridians) {
    const observe = createMeridianObserver(meridians)
    return {
      solve: createMeridianSweep(meridians),
      observe(request, boundary) {
        const elements = meridians[bandAt(meridians, request.frequencyHz)]?.meridian.tags.length ?? 0
        return observe({ ...request, ...unpackBoundary(boundary, elements + 1) })
      },
    }
  }
  if (baffle === 'infinite') {
    const model = createBaffledModel(surface, { symmetry: mirrors ?? 'off' })
    return {
      solve: (request) => solveBaffled(model, request),
      observe: (request, boundary) => observeBaffled(model, baffledBoundary(model.aperture, boundary), request),
    }
  }
  const model = createBoundaryModel(surface, { symmetry: mirrors ?? 'off' })
  return {
    solve: (request) => solveFrequency(model, request),
    observe: (request, boundary) => observeFrequency(model, { ...request, surfacePressure: boundary }),
  }
}
