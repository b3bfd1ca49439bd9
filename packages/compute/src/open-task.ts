import type { TaskToken } from './task-token.ts'
import type { Task } from './task.ts'

/** A task that was dispatched and has no last word yet. */
export type OpenTask = {
  readonly task: Task
  /** Grows from dispatch to dispatch; a task keeps its place through all attempts. */
  readonly sequence: number
  /** Number of the attempt that runs or comes next. */
  attempt: number
}

export function tokenOf({ task: { runId, taskId }, attempt }: OpenTask): TaskToken {
  return { runId, taskId, attempt }
}
