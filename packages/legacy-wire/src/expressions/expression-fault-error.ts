/**
 * An expression has no value, in the words of the older server where they are known. It evaluated expressions as Python,
 * and `kind` is what it made of the exception: a `value` error was refused with the text alone, any `other` was its own
 * fault ("Waveguide build failed: …").
 */
export class ExpressionFaultError extends Error {
  override readonly name = 'ExpressionFaultError'
  readonly kind: 'value' | 'other'

  constructor(kind: 'value' | 'other', text: string) {
    super(text)
    this.kind = kind
  }
}

/** A text that Python could not read. It was one line of a nameless program. */
export function syntaxFault(problem: string, line: number): ExpressionFaultError {
  return new ExpressionFaultError('other', `${problem} (<string>, line ${line})`)
}
