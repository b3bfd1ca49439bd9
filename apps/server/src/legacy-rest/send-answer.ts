import type { ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'

/** Sends an answer with its length, so that it is never chunked. For HEAD, Node leaves the body out. */
export function sendAnswer(outgoing: ServerResponse, { status, headers, body }: Answer): void {
  outgoing.writeHead(status, { 'content-length': Buffer.byteLength(body), ...headers })
  outgoing.end(body)
}
