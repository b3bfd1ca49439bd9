import { type Answer, detailAnswer } from './answer.ts'
import { answerPreflight } from './cors.ts'
import { decodePath } from './decode-path.ts'
import { encodeLocation } from './encode-location.ts'
import { matchRoute } from './match-route.ts'
import { headerOf, type RequestHead, splitTarget } from './request-head.ts'
import type { Route } from './route.ts'
import { ROUTES } from './routes.ts'

export type RouteFound = {
  readonly kind: 'route'
  readonly route: Route
  /** What stands for `{id}` in the path, decoded. */
  readonly id: string
  readonly query: string
}

type Routing = RouteFound | { readonly kind: 'answer'; readonly answer: Answer }

/** Finds the handler of a request, or the answer that it gets without one: preflight, 307, 404, 405. */
export function routeRequest(head: RequestHead): Routing {
  const preflight = answerPreflight(head)
  if (preflight) return { kind: 'answer', answer: preflight }
  const { path: sentPath, query } = splitTarget(head.target)
  const path = decodePath(sentPath)
  const match = matchRoute(ROUTES, head.method, path)
  if (match.kind === 'route') return { kind: 'route', route: match.route, id: match.id, query }
  if (match.kind === 'wrong_method') {
    return { kind: 'answer', answer: detailAnswer(405, 'Method Not Allowed', { allow: match.allow }) }
  }
  const answer = redirectWithoutSlash(head, path, query) ?? detailAnswer(404, 'Not Found')
  return { kind: 'answer', answer }
}

/** Any method, also one that the route does not have, is sent on to the path without its trailing slashes. */
function redirectWithoutSlash(head: RequestHead, path: string, query: string): Answer | undefined {
  const bare = path.replace(/\/+$/, '')
  if (bare === path || matchRoute(ROUTES, head.method, bare).kind === 'none') return undefined
  const host = headerOf(head, 'host') ?? head.localHost
  const location = encodeLocation(`http://${host}${bare}${query && `?${query}`}`)
  return { status: 307, headers: { location }, body: '' }
}
