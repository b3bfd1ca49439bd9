import {
  type ComputeSupply,
  legacyMeshValidation,
  MemoryLimitError,
  planCompute,
  type PreparedSolve,
} from '@hornbench/simulation'
import { assertResultFits } from '../plan/to-solve-plan.ts'
import type { SolveJob } from '../request/solve-job.ts'
import { UnsolvableJobError } from '../request/unsolvable-job-error.ts'
import type { MeshedBody } from './perform-mesh-task.ts'

type Demand = {
  readonly job: SolveJob
  readonly frequenciesHz: readonly number[]
  /** For all runs together. */
  readonly supply: ComputeSupply
}

/**
 * The last look at a job before its sweep. One of the typed API has passed a preflight, but maybe on a machine with more
 * memory; one of the older API has not been looked at.
 *
 * @throws UnsolvableJobError, LimitExceededError
 */
export function assertSolvable({ prepared }: MeshedBody, { job, frequenciesHz, supply }: Demand): void {
  const { layout } = prepared
  assertFits(prepared, supply)
  assertResultFits(layout.points, frequenciesHz.length)
  if (job.facts.meshValidation !== 'strict') return
  const validation = legacyMeshValidation(layout, 'strict', Math.max(...frequenciesHz))
  if (!validation.is_valid) throw new UnsolvableJobError(validation.warnings.join(' | '))
}

function assertFits(prepared: PreparedSolve, supply: ComputeSupply): void {
  try {
    planCompute({ ...prepared, frequencies: 1 }, supply)
  } catch (error) {
    throw error instanceof MemoryLimitError ? new UnsolvableJobError(error.message) : error
  }
}
