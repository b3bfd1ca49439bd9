import type { ServerResponse } from 'node:http'
import type { GuardOptions } from './guard-request.ts'

const HEADERS: Readonly<Record<string, string>> = {
  // Pages of strangers can load no answer as a script, a style or an image, not even to learn that this server is here.
  'cross-origin-resource-policy': 'same-origin',
  // Nor show one in a frame of theirs and have the user click on it.
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
}

/**
 * Tells browsers to keep an answer apart from the pages of others. What such pages ask for by CORS is not touched: that
 * is decided by its own headers. Where every origin is allowed there are no strangers.
 */
export function keepApart(
  outgoing: ServerResponse,
  { allowedOrigins }: Pick<GuardOptions, 'allowedOrigins'>,
): void {
  if (allowedOrigins === '*') return
  for (const [name, value] of Object.entries(HEADERS)) outgoing.setHeader(name, value)
}
