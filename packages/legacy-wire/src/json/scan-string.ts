import type { Cursor } from './cursor.ts'
import { JsonSyntaxError } from './json-syntax-error.ts'

const QUOTE = 0x22
const BACKSLASH = 0x5c
const LAST_CONTROL = 0x1f
const UNICODE_ESCAPE_DIGITS = 4

const ESCAPED: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

/**
 * Reads the string whose opening quote is at the cursor and moves past its closing one. Two escaped halves of a surrogate
 * pair become one character, a lone half stays as it is.
 *
 * @throws JsonSyntaxError
 */
export function scanString(cursor: Cursor): string {
  const { text, at: quote } = cursor
  let content = ''
  let from = quote + 1
  for (;;) {
    const end = skipPlain(text, from)
    const unit = text.charCodeAt(end)
    if (unit <= LAST_CONTROL) throw new JsonSyntaxError('Invalid control character at', { text, at: end })
    if (Number.isNaN(unit) || end + 1 === text.length) {
      if (unit !== QUOTE) throw new JsonSyntaxError('Unterminated string starting at', { text, at: quote })
    }
    content += text.slice(from, end)
    if (unit === QUOTE) {
      cursor.at = end + 1
      return content
    }
    const letter = text.charAt(end + 1)
    content += letter === 'u' ? unicodeEscape(text, end) : shortEscape(text, end)
    from = letter === 'u' ? end + 2 + UNICODE_ESCAPE_DIGITS : end + 2
  }
}

function skipPlain(text: string, from: number): number {
  let at = from
  for (;;) {
    const unit = text.charCodeAt(at)
    // Written so that the end of the text, which is NaN, stops it as well.
    if (!(unit > LAST_CONTROL) || unit === QUOTE || unit === BACKSLASH) return at
    at += 1
  }
}

function shortEscape(text: string, backslash: number): string {
  const character = ESCAPED[text.charAt(backslash + 1)]
  if (character === undefined) throw new JsonSyntaxError('Invalid \\escape', { text, at: backslash })
  return character
}

/** The four digits must be followed by something: at the very end of the text the older server blames the escape. */
function unicodeEscape(text: string, backslash: number): string {
  const digits = text.slice(backslash + 2, backslash + 2 + UNICODE_ESCAPE_DIGITS)
  const isComplete = backslash + 2 + UNICODE_ESCAPE_DIGITS < text.length
  if (!isComplete || !/^[0-9a-f]{4}$/i.test(digits)) {
    throw new JsonSyntaxError('Invalid \\uXXXX escape', { text, at: backslash + 1 })
  }
  return String.fromCharCode(Number.parseInt(digits, 16))
}
