import type { PrepareRequest } from '@hornbench/simulation'
import type { FrequencyProblem } from './frequency-problem.ts'
import type { KnownBoundary } from './known-boundary.ts'
import type { TaskToken } from './task-token.ts'

/** Who asked for the work. Compute only groups tasks by it; it knows no state of a job. */
export type JobId = string

type Dispatched = TaskToken & {
  readonly jobId: JobId
  /** The request that brought the work, for the log lines about it. */
  readonly requestId?: string | undefined
  /** Higher goes first; among equals the order of dispatch holds. */
  readonly priority: number
}

/** Mesh a horn or check a mesh, and lay out what is observed: `prepareSolve` of `@hornbench/simulation`. */
export type MeshTask = Dispatched & {
  readonly kind: 'mesh'
  readonly request: PrepareRequest
}

/** Solve one frequency of a run. */
export type FrequencyTask = Dispatched & {
  readonly kind: 'frequency'
  readonly frequencyHz: number
  /** Where the frequency is solved already for this problem, at whatever points: then it is only observed. */
  readonly known?: KnownBoundary | undefined
  /** How many threads of one process share its rows, each with a slot of the dispatcher; 1 when left out. */
  readonly threads?: number
  /** One object for all tasks of a run: each process is sent each object once. */
  readonly problem: FrequencyProblem
}

/** The smallest unit of work that leaves the process. Its `attempt` is the number of the first attempt at it. */
export type Task = MeshTask | FrequencyTask
