/** A text is not an expression. `column` is where reading stopped, 1-based, in UTF-16 code units. */
export class ExpressionError extends Error {
  override readonly name = 'ExpressionError'
  readonly column: number

  constructor(problem: string, column: number) {
    super(`${problem} (column ${column})`)
    this.column = column
  }
}
