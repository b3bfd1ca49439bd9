import type { Repository } from './repository.ts'

/** Looks at one aspect of the whole repository. */
export type Check = (repository: Repository) => Promise<CheckReport>

export type CheckReport = {
  /** What was looked at and how much of it, for the line that is printed when all is well. */
  readonly summary: string
  /** One line each: where, and what to do about it. */
  readonly problems: readonly string[]
}
