/** What was sent can't be drawn; the message says why, for those who sent it. */
export class UndrawableError extends Error {
  override readonly name = 'UndrawableError'
}
