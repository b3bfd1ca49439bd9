/** An integer literal has more digits than the older server's runtime converted. */
export class IntegerTooLongError extends Error {
  override readonly name = 'IntegerTooLongError'
}
