import type { IncomingHttpHeaders } from 'node:http'

/** Short, and nothing in it that could forge or break a line of a log. */
const CLEAN = /^[\w.:-]{1,64}$/

/** The `X-Request-Id` of a request, or a new one where it has none that is fit to be kept. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id']
  return typeof given === 'string' && CLEAN.test(given) ? given : crypto.randomUUID()
}
