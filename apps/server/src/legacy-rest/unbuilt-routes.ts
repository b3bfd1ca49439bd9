import { detailAnswer } from './answer.ts'
import type { Route } from './route.ts'

/** Known by path and method, so that redirects and refusals are right, but not built yet. */
export const UNBUILT_ROUTES: readonly Route[] = (
  [
    ['GET', '/api/updates/check'],
    ['POST', '/api/mesh/build'],
    ['POST', '/api/mesh/generate-msh'],
    ['POST', '/api/render-charts'],
    ['POST', '/api/render-directivity'],
  ] as const
).map(([method, pattern]) => ({
  method,
  pattern,
  handle: () => detailAnswer(503, `${pattern} is not built yet in this version.`),
}))
