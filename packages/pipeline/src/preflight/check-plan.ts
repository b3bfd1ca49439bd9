import {
  type Issue,
  type SolvePlan,
  type Submission,
  SubmissionRefusedError,
  sweepFrequenciesHz,
} from '@hornbench/api-contract'
import { type ComputePlan, type Formulation, MemoryLimitError, planCompute } from '@hornbench/simulation'
import { assertResultFits, toSolvePlan } from '../plan/to-solve-plan.ts'
import type { MeshedBody } from '../run/perform-mesh-task.ts'

type Machine = {
  /** Seconds of one frequency of so much work; `null` while nothing is known of the like. */
  readonly estimateSeconds: (like: FrequencyWork) => number | null
  /** How many cores solve the frequencies. */
  readonly processes: number
  /** For all of them together. */
  readonly memoryBytes: number
}

/** In the unit of `PreparedSolve.frequencyCost`. */
export type FrequencyWork = { readonly formulation: Formulation; readonly cost: number }

/** They tell where something is observed, which has nothing to do with the mesh. */
const OF_OBSERVATION = ['large_body', 'moved_arcs']

/**
 * The plan of a submission whose body could be prepared.
 *
 * @throws SubmissionRefusedError when it does not fit into the memory, and in strict validation for every warning;
 * LimitExceededError
 */
export function checkPlan(submission: Submission, body: MeshedBody, machine: Machine): SolvePlan {
  const { prepared } = body
  const frequenciesHz = sweepFrequenciesHz(submission.sweep)
  const compute = planOrRefuse(body, frequenciesHz.length, machine)
  assertResultFits(prepared.layout.points, frequenciesHz.length)
  if (submission.meshValidation === 'strict') refuseWarnings(submission, body)
  const { formulation, frequencyCost: cost, rounds } = compute
  const perFrequency = machine.estimateSeconds({ formulation, cost })
  return toSolvePlan(body, {
    compute,
    estimatedSeconds: perFrequency === null ? null : perFrequency * rounds,
  })
}

function planOrRefuse({ prepared }: MeshedBody, frequencies: number, machine: Machine): ComputePlan {
  try {
    return planCompute(
      { ...prepared, frequencies },
      { cores: machine.processes, memoryBytes: machine.memoryBytes },
    )
  } catch (error) {
    if (!(error instanceof MemoryLimitError)) throw error
    throw new SubmissionRefusedError([{ path: ['submission', 'source'], message: error.message }])
  }
}

function refuseWarnings({ source }: Submission, { prepared }: MeshedBody): void {
  const issues = prepared.warnings
    .filter((warning) => !OF_OBSERVATION.some((code) => warning.startsWith(`${code}:`)))
    .map((message): Issue => ({ path: ['submission', 'source', source.kind], message }))
  if (issues.length > 0) throw new SubmissionRefusedError(issues)
}
