import {
  type Issue,
  type SolvePlan,
  type Submission,
  SubmissionRefusedError,
  sweepFrequenciesHz,
} from '@hornbench/api-contract'
import { processBytes } from '@hornbench/simulation'
import { memoryFault } from '../plan/process-memory.ts'
import { assertResultFits, toSolvePlan } from '../plan/to-solve-plan.ts'
import type { MeshedBody } from '../run/perform-mesh-task.ts'

type Machine = {
  /** Seconds of one frequency with so many unknowns; `null` while nothing is known of such a size. */
  readonly estimateSeconds: (unknowns: number) => number | null
  /** How many processes solve the frequencies. */
  readonly processes: number
  /** For all of them together. */
  readonly memoryBytes: number
}

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
  const fault = memoryFault(prepared, machine.memoryBytes)
  if (fault !== undefined) {
    throw new SubmissionRefusedError([{ path: ['submission', 'source'], message: fault }])
  }
  assertResultFits(prepared.layout.points, frequenciesHz.length)
  if (submission.meshValidation === 'strict') refuseWarnings(submission, body)
  const perFrequency = machine.estimateSeconds(prepared.unknowns)
  const atATime = Math.min(
    machine.processes,
    Math.floor(machine.memoryBytes / processBytes(prepared)),
    frequenciesHz.length,
  )
  return toSolvePlan(body, perFrequency === null ? null : (perFrequency * frequenciesHz.length) / atATime)
}

function refuseWarnings({ source }: Submission, { prepared }: MeshedBody): void {
  const issues = prepared.warnings
    .filter((warning) => !OF_OBSERVATION.some((code) => warning.startsWith(`${code}:`)))
    .map((message): Issue => ({ path: ['submission', 'source', source.kind], message }))
  if (issues.length > 0) throw new SubmissionRefusedError(issues)
}
