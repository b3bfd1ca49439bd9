import { stripAsPython } from '../text/strip-blanks.ts'

/**
 * Whether a body of this type is read as JSON: when the header is missing or empty, and for `application/json` and
 * `application/…+json` in any case and with any parameters.
 */
export function isJsonType(contentType: string | undefined): boolean {
  if (contentType === undefined || contentType === '') return true
  const [type = ''] = contentType.split(';')
  const parts = stripAsPython(type).toLowerCase().split('/')
  const [main, sub = ''] = parts
  return parts.length === 2 && main === 'application' && (sub === 'json' || sub.endsWith('+json'))
}
