const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/**
 * What Python does not print as it is: controls, formats, halves of surrogate pairs, private and unassigned characters, and
 * all separators but the blank. Our Unicode tables may be newer than the older server's: a character assigned since is the
 * one difference.
 */
const ESCAPED = /[\\\p{C}\p{Z}]/gu

/** A string as Python writes it in code: in single quotes, in double ones where it has single quotes and no double ones. */
export function quotePython(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'"
  const body = text.replace(ESCAPED, toEscape)
  return quote + (quote === "'" ? body.replaceAll("'", "\\'") : body) + quote
}

function toEscape(character: string): string {
  if (character === ' ') return character
  const short = SHORT_ESCAPES[character]
  if (short !== undefined) return short
  const code = character.codePointAt(0) ?? 0
  if (code <= 0xff) return `\\x${hex(code, 2)}`
  return code <= 0xffff ? `\\u${hex(code, 4)}` : `\\U${hex(code, 8)}`
}

function hex(code: number, digits: number): string {
  return code.toString(16).padStart(digits, '0')
}
