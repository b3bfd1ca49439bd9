import { METHODS, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { AllowedNames } from '../http/allowed-names.ts'
import { type Answer, textAnswer } from './answer.ts'
import { withCors } from './cors.ts'
import { allowedOriginOf, type RequestHead } from './request-head.ts'
import { routeRequest } from './routing.ts'

/** What Node hands to a listener of `clientError`. */
export type ClientError = Error & { readonly code?: string; readonly rawPacket?: Buffer }

const REQUEST_LINE = /^([!#$%&'*+\-.^`|~\w]+) ([\x21-\x7e]+) HTTP\/1\.[01]\r?\n/
/** Longer heads are not looked at. */
const MOST_HEAD_BYTES = 16_384

/**
 * Answers, for the event `clientError` of a server, what Node's parser refuses. A request that is fine but for a method
 * that the parser does not know gets what any wrong method gets; all else is answered in plain text. Then the
 * connection is closed, because the parser has lost its place in it.
 */
export function answerMalformedRequest(
  error: ClientError,
  socket: Duplex,
  allowedOrigins: AllowedNames,
): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy()
  const unknown = error.code === 'HPE_INVALID_METHOD' ? readUnknownMethod(error.rawPacket) : undefined
  if (unknown) {
    const head = { ...unknown, allowedOrigin: allowedOriginOf(unknown.headers, allowedOrigins) }
    const routing = routeRequest(head)
    // No route has such a method, so there is always an answer.
    if (routing.kind === 'answer') return void socket.end(withLength(withCors(routing.answer, head)))
  }
  if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return void socket.end(toHttp(textAnswer('The request took too long to arrive.', 408)))
  }
  socket.end(toHttp(textAnswer('Invalid HTTP request received.', 400)))
}

function readUnknownMethod(packet: Buffer | undefined): Omit<RequestHead, 'allowedOrigin'> | undefined {
  const text = packet?.subarray(0, MOST_HEAD_BYTES).toString('latin1') ?? ''
  const [line, method, target] = REQUEST_LINE.exec(text) ?? []
  if (line === undefined || method === undefined || target === undefined) return undefined
  // The fault lies in a request behind this one, which came in the same packet.
  if (METHODS.includes(method)) return undefined
  const [fields = ''] = text.slice(line.length).split(/\r?\n\r?\n/, 1)
  const headers = new Map<string, string>()
  for (const field of fields.split(/\r?\n/)) {
    const colon = field.indexOf(':')
    if (colon > 0) headers.set(field.slice(0, colon).toLowerCase(), field.slice(colon + 1).trim())
  }
  return { method, target, headers: Object.fromEntries(headers), localHost: '' }
}

function withLength(answer: Answer): string {
  const length = String(Buffer.byteLength(answer.body))
  return toHttp({ ...answer, headers: { ...answer.headers, 'content-length': length } })
}

/** The answer as it goes over the wire. */
function toHttp({ status, headers, body }: Answer): string {
  const fields = Object.entries({ ...headers, connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  )
  const text = typeof body === 'string' ? body : Buffer.from(body).toString()
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...fields, '', text].join('\r\n')
}
