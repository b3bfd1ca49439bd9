const MAX_LENGTH = 500

/**
 * The input of a solve can't be used. The message says what is wrong and what to do, as one line of bounded length
 * without control characters, whatever text of the user it quotes.
 */
export class SolveInputError extends Error {
  override readonly name = 'SolveInputError'

  constructor(message: string, options?: ErrorOptions) {
    const line = message.replaceAll(/[\s\p{Cc}]+/gu, ' ')
    super(line.length > MAX_LENGTH ? `${line.slice(0, MAX_LENGTH)}…` : line, options)
  }
}
