import type { Answer } from '../answer.ts'
import { jsonTextAnswer } from '../answer.ts'
import type { Route } from '../route.ts'
import { contentSecurityPolicy } from './page-style.ts'
import { SIGN_IN_PAGE } from './sign-in-page.ts'

function pageAnswer(html: string): Answer {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': contentSecurityPolicy(),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
    body: html,
  }
}

const page: Route['handle'] = (_request, { documentation }) => pageAnswer(documentation.pageHtml)

const openApi: Route['handle'] = (_request, { documentation }) => jsonTextAnswer(documentation.openApiJson)

/** The paths at which the older server told about itself; both of its pages are one here. */
export const DOCUMENTATION_ROUTES: readonly Route[] = [
  { method: 'GET', pattern: '/openapi.json', isDocumentation: true, handle: openApi },
  { method: 'GET', pattern: '/docs', isDocumentation: true, handle: page },
  {
    method: 'GET',
    pattern: '/docs/oauth2-redirect',
    isDocumentation: true,
    handle: () => pageAnswer(SIGN_IN_PAGE),
  },
  { method: 'GET', pattern: '/redoc', isDocumentation: true, handle: page },
]
