import type { TaskFailure } from '@hornbench/compute'

/** A compute process has answered that a task can't be done, or no process has survived it. */
export class TaskFailedError extends Error {
  override readonly name = 'TaskFailedError'
  readonly failure: TaskFailure

  constructor(failure: TaskFailure) {
    super(failure.text)
    this.failure = failure
  }
}
