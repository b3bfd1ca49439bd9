import { type Answer, textAnswer } from './answer.ts'
import { headerOf, type RequestHead } from './request-head.ts'

const METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT']

/**
 * The answer to a browser that asks first, whatever the path; `undefined` for any other request. A foreign origin gets
 * none either: its request is routed like one without an origin, and the browser sees no permission.
 */
export function answerPreflight(head: RequestHead): Answer | undefined {
  const { allowedOrigin: origin } = head
  const method = headerOf(head, 'access-control-request-method')
  if (head.method !== 'OPTIONS' || origin === undefined || method === undefined) return undefined
  const askedHeaders = headerOf(head, 'access-control-request-headers')
  const isKnown = METHODS.includes(method)
  const answer = isKnown ? textAnswer('OK') : textAnswer('Disallowed CORS method', 400)
  return {
    ...answer,
    headers: {
      vary: 'Origin',
      'access-control-allow-methods': METHODS.join(', '),
      'access-control-max-age': '600',
      'access-control-allow-credentials': 'true',
      'access-control-allow-origin': origin,
      ...(askedHeaders !== undefined && { 'access-control-allow-headers': askedHeaders }),
      ...answer.headers,
    },
  }
}

/** Adds the headers that let a page of an allowed origin read an answer. A preflight has them already. */
export function withCors(answer: Answer, head: RequestHead): Answer {
  return { ...answer, headers: { ...corsHeaders(head), ...answer.headers } }
}

/** With a cookie, the origin is named. */
function corsHeaders(head: RequestHead): Answer['headers'] {
  const { allowedOrigin: origin } = head
  if (origin === undefined) return {}
  const hasCookie = headerOf(head, 'cookie') !== undefined
  return {
    'access-control-allow-origin': hasCookie ? origin : '*',
    'access-control-allow-credentials': 'true',
    ...(hasCookie && { vary: 'Origin' }),
  }
}
