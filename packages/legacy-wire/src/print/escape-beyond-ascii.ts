const BEYOND_ASCII = /[\u007f-\uffff]/
const LAST_PLAIN = 0x7e
const ESCAPE_LENGTH = 6
const BACKSLASH = 0x5c
const SMALL_U = 0x75
const HEX_DIGITS = new TextEncoder().encode('0123456789abcdef')

/** Replaces every unit beyond printable ASCII by its escape (`\u00e9`), in a JSON string literal. */
export function escapeBeyondAscii(literal: string): string {
  if (!BEYOND_ASCII.test(literal)) return literal
  // One pass over bytes: a replacement by a callback takes seconds where megabytes are replaced.
  const bytes = new Uint8Array(literal.length * ESCAPE_LENGTH)
  let length = 0
  for (let at = 0; at < literal.length; at += 1) {
    const unit = literal.charCodeAt(at)
    if (unit <= LAST_PLAIN) {
      bytes[length] = unit
      length += 1
    } else {
      writeEscape(bytes, length, unit)
      length += ESCAPE_LENGTH
    }
  }
  return new TextDecoder().decode(bytes.subarray(0, length))
}

function writeEscape(bytes: Uint8Array, from: number, unit: number): void {
  bytes[from] = BACKSLASH
  bytes[from + 1] = SMALL_U
  for (let digit = 0; digit < 4; digit += 1) {
    bytes[from + 2 + digit] = HEX_DIGITS[(unit >> (12 - 4 * digit)) & 0xf] ?? 0
  }
}
