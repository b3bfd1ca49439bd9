import { printAnswer } from '@hornbench/legacy-wire'
import { describeApi } from '../openapi/describe-api.ts'
import type { Route, RouteServices } from '../route.ts'
import { renderPage } from './render-page.ts'

/** What tells programs and people about the API. Made once, as nothing in it changes while the server runs. */
export function createDocumentation(routes: readonly Route[]): RouteServices['documentation'] {
  const document = describeApi(routes)
  return { openApiJson: printAnswer(document), pageHtml: renderPage(document) }
}
