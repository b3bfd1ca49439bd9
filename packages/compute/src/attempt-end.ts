import type { TaskFailure } from './task-failure.ts'
import type { TaskResult } from './task-result.ts'

/** How one attempt at a task ended. `lost`: without an answer. */
export type AttemptEnd =
  | { readonly kind: 'solved'; readonly result: TaskResult }
  | { readonly kind: 'failed'; readonly failure: TaskFailure }
  | { readonly kind: 'lost'; readonly failure: TaskFailure }
