import {
  createBoundaryModel,
  createMeridianSweep,
  solveFrequency,
  type FrequencySolution,
  type MeridianRequest,
} from '@hornbench/solver'
import type { FrequencyProblem } from './frequency-problem.ts'
import type { SolvedFrequency } from './solved-frequency.ts'

type Frequency = { problemId: number; frequencyHz: number; threads?: number }
type Solver = (request: MeridianRequest) => FrequencySolution
type Watch = {
  isCancelled: () => boolean
  onProgress: (fraction: number) => void
  /** Where several threads share the rows. */
  crew?: NonNullable<MeridianRequest['crew']>
}

/** The problems that the parent wants kept, and the model of the one that was worked on last. */
export function createFrequencyBench() {
  const problems = new Map<number, FrequencyProblem>()
  // Only one: the matrix of a model takes up to hundreds of MiB, and making it again costs less than a frequency.
  let prepared: { problemId: number; threads: number; solver: Solver } | undefined

  function solverOf(problemId: number, problem: FrequencyProblem, threads: number): Solver {
    if (prepared?.problemId === problemId && prepared.threads === threads) return prepared.solver
    prepared = undefined
    const solver = createSolver(problem, threads)
    prepared = { problemId, threads, solver }
    return solver
  }

  return {
    keep: (problemId: number, problem: FrequencyProblem) => void problems.set(problemId, problem),
    forget(problemId: number): void {
      problems.delete(problemId)
      if (prepared?.problemId === problemId) prepared = undefined
    },
    solve({ problemId, frequencyHz, threads = 1 }: Frequency, watch: Watch): SolvedFrequency {
      const problem = problems.get(problemId)
      if (!problem) throw new Error(`Problem ${problemId} was not sent.`)
      const solver = solverOf(problemId, problem, threads)
      const startMs = performance.now()
      const { medium, sourceVelocity, pointsM } = problem
      const solution = solver({ ...watch, frequencyHz, medium, sourceVelocity, pointsM })
      return {
        pressure: solution.pressure,
        surfacePressure: Float32Array.from(solution.surfacePressure),
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

/** Of several threads, the model is that of the first share, which leads the others. */
function createSolver({ surface, meridians, mirrors }: FrequencyProblem, threads: number): Solver {
  if (meridians) return createMeridianSweep(meridians)
  const model = createBoundaryModel(surface, { symmetry: mirrors ?? 'off', share: { index: 0, of: threads } })
  return (request) => solveFrequency(model, request)
}
