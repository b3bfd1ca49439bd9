/** One thing that is wrong with a design. */
export type DesignIssue = {
  /** Name of the parameter, as it was written. */
  readonly parameter: string
  /** Where an expression could not be read, 1-based. */
  readonly column?: number
  /** A sentence that names the parameter and says what is allowed. */
  readonly message: string
}

/** A design cannot be built. Lists everything that was found, not only the first fault. */
export class DesignError extends Error {
  override readonly name = 'DesignError'
  readonly issues: readonly DesignIssue[]

  constructor(issues: readonly DesignIssue[]) {
    super(issues.map((issue) => issue.message).join(' '))
    this.issues = issues
  }
}
