import type { TaskFailure } from './task-failure.ts'
import type { TaskResult } from './task-result.ts'
import type { TaskToken } from './task-token.ts'
import type { JobId } from './task.ts'

/** What happened to one attempt at a task. `solved` and `failed` are the last word on the task. */
export type TaskEvent =
  /** `worker` names the process that took the attempt. */
  | { readonly kind: 'started'; readonly worker: string }
  /** The share of this attempt's work that is done, 0 … 1. */
  | { readonly kind: 'progress'; readonly fraction: number }
  | { readonly kind: 'solved'; readonly result: TaskResult }
  | { readonly kind: 'failed'; readonly failure: TaskFailure }
  /** The attempt is over without an answer; the next one starts after `retryInMs` at the earliest. */
  | { readonly kind: 'lost'; readonly failure: TaskFailure; readonly retryInMs: number }

export type TaskUpdate = TaskToken & { readonly jobId: JobId } & TaskEvent
