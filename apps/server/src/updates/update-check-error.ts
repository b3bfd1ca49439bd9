/** Why it can't be said whether there is a newer version; the message is for whoever asked. */
export class UpdateCheckError extends Error {
  override readonly name = 'UpdateCheckError'
}
