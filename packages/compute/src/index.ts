export { coarseToFineOrder } from './coarse-to-fine-order.ts'
export type { Capacity, ComputeDispatcher, Unsubscribe, UpdateListener } from './compute-dispatcher.ts'
export { DispatcherClosedError } from './dispatcher-closed-error.ts'
export type { FrequencyProblem } from './frequency-problem.ts'
export type { KnownBoundary } from './known-boundary.ts'
export {
  createLocalProcessPool,
  type LocalProcessPool,
  type LocalProcessPoolOptions,
} from './local-process-pool.ts'
export type { ProcessUsage } from './process-usage.ts'
export { QueueFullError } from './queue-full-error.ts'
export type { SolvedFrequency } from './solved-frequency.ts'
export {
  sweepFrequencies,
  type FrequencyFailure,
  type SweepOptions,
  type SweepResult,
} from './sweep-frequencies.ts'
export type { TaskFailure } from './task-failure.ts'
export type { TaskResult } from './task-result.ts'
export type { RunId, TaskId, TaskToken } from './task-token.ts'
export type { TaskEvent, TaskUpdate } from './task-update.ts'
export type { FrequencyTask, JobId, MeshTask, Task } from './task.ts'
