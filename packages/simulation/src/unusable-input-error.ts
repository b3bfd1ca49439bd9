/** One thing that is wrong with an input. */
export type InputIssue = {
  /** Where, within the part of the request that the error is about: the mesh or the observation. */
  readonly path: readonly (string | number)[]
  /** Stable: programs may compare it. */
  readonly code: string
  /** Whole sentences that say what is wrong and what to do. */
  readonly message: string
}

/** A mesh that must not be solved. Lists all that was found. */
export class UnusableMeshError extends Error {
  override readonly name = 'UnusableMeshError'
  readonly issues: readonly InputIssue[]

  constructor(issues: readonly InputIssue[]) {
    super(toText(issues))
    this.issues = issues
  }
}

/** Observation points where there is nothing to observe. Lists all that was found. */
export class UnusableObservationError extends Error {
  override readonly name = 'UnusableObservationError'
  readonly issues: readonly InputIssue[]

  constructor(issues: readonly InputIssue[]) {
    super(toText(issues))
    this.issues = issues
  }
}

function toText(issues: readonly InputIssue[]): string {
  return issues.map(({ code, message }) => `${code}: ${message}`).join(' ')
}
