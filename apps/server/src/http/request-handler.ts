import type { IncomingMessage, ServerResponse } from 'node:http'

export type RequestContext = {
  /** Of the client where it is fit for a log, else made here. */
  readonly requestId: string
  /** Reads the whole body, once, in pieces. @throws LimitExceededError, ServerUnavailableError, RequestAbortedError */
  readonly readBody: () => Promise<readonly Uint8Array<ArrayBuffer>[]>
}

/** Answers one request that has passed the guard. What it throws is a fault. */
export type RequestHandler = (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  context: RequestContext,
) => Promise<void>
