import {
  createBaffledModel,
  createBoundaryModel,
  createMeridianSweep,
  solveBaffled,
  solveFrequency,
  type FrequencySolution,
  type MeridianRequest,
} from '@hornbench/solver'
import type { FrequencyProblem } from './frequency-problem.ts'
import type { SolvedFrequency } from './solved-frequency.ts'

type Frequency = { problemId: number; frequencyHz: number }
type Solver = (request: MeridianRequest) => FrequencySolution
type Watch = { isCancelled: () => boolean; onProgress: (fraction: number) => void }

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
    solve({ problemId, frequencyHz }: Frequency, watch: Watch): SolvedFrequency {
      const problem = problems.get(problemId)
      if (!problem) throw new Error(`Problem ${problemId} was not sent.`)
      const solver = solverOf(problemId, problem)
      const startMs = performance.now()
      const { medium, sourceVelocity, pointsM } = problem
      const solution = solver({ ...watch, frequencyHz, medium, sourceVelocity, pointsM })
      return {
        pressure: solution.pressure,
        surfacePressure: boundaryData(solution),
        impedance: solution.impedance,
        iterations: solution.iterations,
        residual: solution.residual,
        converged: solution.converged,
        warnings: solution.warnings,
        seconds: (performance.now() - startMs) / 1000,
      }
    },
  }
}

function createSolver({ surface, meridians, mirrors, baffle }: FrequencyProblem): Solver {
  if (meridians) return createMeridianSweep(meridians)
  if (baffle === 'infinite') {
    const model = createBaffledModel(surface, { symmetry: mirrors ?? 'off' })
    return (request) => solveBaffled(model, request)
  }
  const model = createBoundaryModel(surface, { symmetry: mirrors ?? 'off' })
  return (request) => solveFrequency(model, request)
}

/** What the field at other points can be evaluated from. */
function boundaryData({ surfacePressure, apertureSlope }: FrequencySolution): Float32Array {
  const data = new Float32Array(surfacePressure.length + (apertureSlope?.length ?? 0))
  data.set(surfacePressure)
  if (apertureSlope) data.set(apertureSlope, surfacePressure.length)
  return data
}
