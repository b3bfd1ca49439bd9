import type { IncomingMessage } from 'node:http'
import { type AllowedNames, isAllowedOrigin } from '../http/allowed-names.ts'

/** What a request says before its body. */
export type RequestHead = {
  readonly method: string
  /** As sent: path and query with their escapes. */
  readonly target: string
  /** Names in lower case. A header that was sent empty is the empty text. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The page that asks, where it may read what is here. */
  readonly allowedOrigin: string | undefined
  /** `address:port` at which it came in: stands for the Host header where there is none. */
  readonly localHost: string
}

export function readHead(incoming: IncomingMessage, allowedOrigins: AllowedNames): RequestHead {
  const { method = '', url: target = '', headers, socket } = incoming
  const localHost = `${socket.localAddress ?? ''}:${socket.localPort ?? ''}`
  return { method, target, headers, allowedOrigin: allowedOriginOf(headers, allowedOrigins), localHost }
}

export function allowedOriginOf(
  headers: RequestHead['headers'],
  allowedOrigins: AllowedNames,
): string | undefined {
  const origin = headerOf({ headers }, 'origin')
  return origin !== undefined && isAllowedOrigin(origin, allowedOrigins) ? origin : undefined
}

/** The value of a header; of one that was sent more than once, the first. */
export function headerOf(head: Pick<RequestHead, 'headers'>, name: string): string | undefined {
  const value = head.headers[name]
  return typeof value === 'string' ? value : value?.[0]
}

/** Path and query as sent, cut at the first question mark. The query has none. */
export function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const mark = target.indexOf('?')
  return mark === -1
    ? { path: target, query: '' }
    : { path: target.slice(0, mark), query: target.slice(mark + 1) }
}
