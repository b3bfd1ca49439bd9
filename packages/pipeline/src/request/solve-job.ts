import type { MeshValidation, PrepareRequest } from '@hornbench/simulation'
import type { UnitDetection } from './detect-unit.ts'

/** What the older document tells of its request. */
type RequestFacts = {
  readonly meshValidation: MeshValidation
  readonly deviceMode: string
  readonly useOptimized: boolean
  readonly simType: string
  readonly fullCircle?: boolean
}

/**
 * A stored request, typed or of the older API, as the pipeline runs it. Faults that only the older API lets through are
 * thrown by the part that they concern, so that the job fails in the stage in which it did there.
 */
export type SolveJob = {
  /** Replaces the usual text of the stage `mesh_prepare`. */
  readonly meshStageMessage?: string
  /** For the stage `mesh_prepare`. @throws UnsolvableJobError, LimitExceededError */
  readonly toPrepareRequest: () => PrepareRequest
  /** Where the unit of a mesh had to be found out. Only of a request that can be prepared. */
  readonly detectUnit: () => UnitDetection | null
  /** For the stage `solver_setup`: Hz, in the order of the sweep. @throws UnsolvableJobError, LimitExceededError */
  readonly toFrequenciesHz: () => readonly number[]
  readonly facts: RequestFacts
}
