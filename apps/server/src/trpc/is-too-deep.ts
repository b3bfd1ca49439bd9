const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPENING_BRACKET = 0x5b
/** The bit in which a brace differs from the bracket of the same side. */
const BRACE = 0x20
const OPENING_BRACE = 0x7b
const CLOSING_BRACE = 0x7d

/**
 * Whether a JSON text in UTF-8 nests lists and objects deeper than `most`. Parsing such a text is harmless, but
 * whoever walks over the result would run out of stack. What is no JSON may be judged either way.
 */
export function isTooDeep(json: Uint8Array, most: number): boolean {
  const { length } = json
  let depth = 0
  for (let at = 0; at < length; at += 1) {
    const byte = json[at] ?? 0
    // Most of a large text is digits, which stand before all that counts but the quote.
    if (byte < OPENING_BRACKET && byte !== QUOTE) continue
    if (byte === QUOTE) at = endOfText(json, at)
    else if ((byte | BRACE) === OPENING_BRACE) {
      depth += 1
      if (depth > most) return true
    } else if ((byte | BRACE) === CLOSING_BRACE) depth -= 1
  }
  return false
}

/** @returns where the closing quote is, or the length of the JSON */
function endOfText(json: Uint8Array, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== QUOTE) at += json[at] === BACKSLASH ? 2 : 1
  return at
}
