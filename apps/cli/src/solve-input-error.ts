/** The input of a solve can't be used. The message is one line that says what is wrong and what to do. */
export class SolveInputError extends Error {
  override readonly name = 'SolveInputError'
}
