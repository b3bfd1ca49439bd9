import type { ServerResponse } from 'node:http'
import type { Refusal } from './refusal.ts'
import { typedErrorBody } from './typed-error-body.ts'

/** Answers with a refusal, in the form of the API that was asked. An answer that has begun is cut off. */
export function refuse(outgoing: ServerResponse, refusal: Refusal, { isTyped }: { isTyped: boolean }): void {
  if (outgoing.headersSent) return void outgoing.destroy()
  const body = JSON.stringify(isTyped ? typedErrorBody(refusal) : { detail: refusal.message })
  outgoing.writeHead(refusal.status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  })
  outgoing.end(body)
}
