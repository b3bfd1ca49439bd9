import type { IncomingMessage } from 'node:http'
import { type AllowedNames, isAllowedHost, isAllowedOrigin, parseHost } from './allowed-names.ts'
import type { Refusal } from './refusal.ts'

export type GuardOptions = { readonly allowedHosts: AllowedNames; readonly allowedOrigins: AllowedNames }

type RequestHead = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/** A page can make a browser send these without asking first, and they change nothing. */
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']
/** Ids and small queries; what is long belongs in a body. */
const MAX_URL_LENGTH = 8192

/**
 * Protects a server on the user's own machine from pages of strangers in the user's browser. A foreign host name is one
 * that was bent to this address (DNS rebinding). A foreign origin may read nothing, because it gets no CORS headers, and
 * may change nothing.
 */
export function guardRequest(head: RequestHead, options: GuardOptions): Refusal | undefined {
  const { method = '', url = '', headers } = head
  const host = parseHost(headers.host ?? '')
  if (options.allowedHosts !== '*' && !(host && isAllowedHost(host, options.allowedHosts))) {
    return {
      status: 421,
      code: 'foreign_host',
      message: 'This server does not go by that name. Name it in ALLOWED_HOSTS if it should.',
    }
  }
  if (url.length > MAX_URL_LENGTH) {
    return { status: 414, code: 'url_too_long', message: `A URL may have ${MAX_URL_LENGTH} characters.` }
  }
  if (!SAFE_METHODS.includes(method) && isForeign(headers, options)) {
    return {
      status: 403,
      code: 'foreign_origin',
      message:
        'Pages of that origin may not change anything here. Name it in ALLOWED_ORIGINS if they should.',
    }
  }
  return undefined
}

function isForeign(headers: RequestHead['headers'], { allowedOrigins }: GuardOptions): boolean {
  const { origin, host } = headers
  if (allowedOrigins === '*') return false
  // No origin: not from a page, or from one whose browser says at least that it is of another site.
  if (origin === undefined) return headers['sec-fetch-site'] === 'cross-site'
  // A page that this server itself served, under whatever name it may be called by.
  if (origin === `http://${host}` || origin === `https://${host}`) return false
  return !isAllowedOrigin(origin, allowedOrigins)
}
