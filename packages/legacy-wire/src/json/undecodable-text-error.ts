/** Bytes are no text in the encoding that they seem to be in. */
export class UndecodableTextError extends Error {
  override readonly name = 'UndecodableTextError'
}
