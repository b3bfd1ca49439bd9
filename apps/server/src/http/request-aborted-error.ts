/** The client has gone before its request was whole. Nobody waits for an answer. */
export class RequestAbortedError extends Error {
  override readonly name = 'RequestAbortedError'

  constructor(options?: ErrorOptions) {
    super('The client went away before its request was whole.', options)
  }
}
