import type { Route } from './route.ts'

type Match =
  | { readonly kind: 'route'; readonly route: Route; readonly id: string }
  /** The path is known, the method is not; `allow` is that of the first route of the path. */
  | { readonly kind: 'wrong_method'; readonly allow: string }
  | { readonly kind: 'none' }

const ID = '{id}'

/** Finds the first route of a decoded path and a method. Letter case counts. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match {
  let allow: string | undefined
  for (const route of routes) {
    const id = matchPattern(route.pattern, path)
    if (id === undefined) continue
    if (route.method === method || (route.isDocumentation && method === 'HEAD'))
      return { kind: 'route', route, id }
    allow ??= route.isDocumentation ? `${route.method}, HEAD` : route.method
  }
  return allow === undefined ? { kind: 'none' } : { kind: 'wrong_method', allow }
}

/** What stands for `{id}`, an empty text where the pattern has none, `undefined` when the path is another one. */
function matchPattern(pattern: string, path: string): string | undefined {
  if (!pattern.endsWith(ID)) return pattern === path ? '' : undefined
  const parent = pattern.slice(0, -ID.length)
  if (!path.startsWith(parent)) return undefined
  const id = path.slice(parent.length)
  return id === '' || id.includes('/') ? undefined : id
}
