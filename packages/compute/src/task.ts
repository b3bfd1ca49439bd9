import type { FrequencyProblem } from './frequency-problem.ts'
import type { TaskToken } from './task-token.ts'

/** Who asked for the work. Compute only groups tasks by it; it knows no state of a job. */
export type JobId = string

type Dispatched = TaskToken & {
  readonly jobId: JobId
  /** Higher goes first; among equals the order of dispatch holds. */
  readonly priority: number
}

/** Make a surface of the parameters of a horn, as `parseDesign` of `@hornbench/waveguide` reads them. */
export type MeshTask = Dispatched & {
  readonly kind: 'mesh'
  readonly design: Readonly<Record<string, unknown>>
}

/** Solve one frequency of a run. */
export type FrequencyTask = Dispatched & {
  readonly kind: 'frequency'
  readonly frequencyHz: number
  /** One object for all tasks of a run: each process is sent each object once. */
  readonly problem: FrequencyProblem
}

/** The smallest unit of work that leaves the process. Its `attempt` is the number of the first attempt at it. */
export type Task = MeshTask | FrequencyTask
