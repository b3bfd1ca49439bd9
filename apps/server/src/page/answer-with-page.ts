import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PageFile, PageFiles } from './page-files.ts'

/** Nothing from elsewhere, nothing inside a frame, no script but the page's own. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  // Menus and dialogs write how they lie on the page into styles.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Paths that belong to programs, also when a browser opens them. */
const NO_PAGE = /^\/(?:api|trpc|health|metrics|docs|redoc|openapi\.json)(?:[/?]|$)/
/** Vite puts a hash of the content into the names of these. */
const NEVER_CHANGES = /^\/assets\//

/**
 * Answers what a browser asks for as a browser: the files of the page, and its document for every address that is none
 * of a program's. Returns false for all else, which the older API answers.
 */
export function answerWithPage(
  files: PageFiles | undefined,
  incoming: Pick<IncomingMessage, 'method' | 'url' | 'headers'>,
  outgoing: ServerResponse,
): boolean {
  if (!files || incoming.method !== 'GET') return false
  const [path = ''] = (incoming.url ?? '').split('?')
  const file = path === '/index.html' ? undefined : files.byPath.get(path)
  if (file) {
    send(outgoing, file, NEVER_CHANGES.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache')
    return true
  }
  if (NO_PAGE.test(path) || !wantsHtml(incoming.headers.accept)) return false
  send(outgoing, files.document, 'no-cache')
  return true
}

function wantsHtml(accept: string | undefined): boolean {
  return accept?.toLowerCase().includes('text/html') ?? false
}

function send(outgoing: ServerResponse, { bytes, type }: PageFile, cacheControl: string): void {
  outgoing.writeHead(200, {
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': cacheControl,
    'content-security-policy': CONTENT_SECURITY_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  })
  outgoing.end(bytes)
}
