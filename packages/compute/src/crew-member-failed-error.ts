import type { TaskFailure } from './task-failure.ts'

/** A thread that solves a share of the rows could not go on. */
export class CrewMemberFailedError extends Error {
  override readonly name = 'CrewMemberFailedError'
  readonly failure: TaskFailure

  constructor(failure: TaskFailure) {
    super(failure.text)
    this.failure = failure
  }
}
