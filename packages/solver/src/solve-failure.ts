/** Why a frequency has no result. A slow convergence is not among them: it is a warning on the result. */
export type SolveFailureCode = 'singular_matrix' | 'nan' | 'cancelled'

/** A frequency that could not be solved. `message` is a sentence for the user, `code` is for programs. */
export class SolveFailure extends Error {
  override readonly name: string = 'SolveFailure'
  readonly code: SolveFailureCode

  constructor(code: SolveFailureCode, message: string) {
    super(message)
    this.code = code
  }
}

export class SingularMatrixError extends SolveFailure {
  override readonly name = 'SingularMatrixError'

  constructor(column: number) {
    super(
      'singular_matrix',
      `The equations have no unique solution (column ${column}). Check the mesh for triangles that coincide.`,
    )
  }
}

export class NonFiniteResultError extends SolveFailure {
  override readonly name = 'NonFiniteResultError'

  constructor(quantity: string) {
    super(
      'nan',
      `The ${quantity} is not a finite number. Check the frequency, the points and the mesh for bad values.`,
    )
  }
}

export class SolveCancelledError extends SolveFailure {
  override readonly name = 'SolveCancelledError'

  constructor() {
    super('cancelled', 'The solve was cancelled.')
  }
}
