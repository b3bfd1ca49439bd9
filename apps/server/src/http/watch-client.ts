import type { ServerResponse } from 'node:http'
import { RequestAbortedError } from './request-aborted-error.ts'

/** Says when a client has gone before its answer was sent. */
export function watchClient(outgoing: ServerResponse): { readonly signal: AbortSignal } {
  const gone = new AbortController()
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) gone.abort(new RequestAbortedError())
  })
  return gone
}
