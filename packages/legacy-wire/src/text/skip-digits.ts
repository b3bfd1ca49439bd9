const ZERO = 0x30
const NINE = 0x39

/** The index behind the ASCII digits that start at `from`; `from` itself where there is none. */
export function skipDigits(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at))) at += 1
  return at
}

/** Whether a UTF-16 unit is an ASCII digit; the end of a text (NaN) is none. */
export function isDigit(unit: number): boolean {
  return unit >= ZERO && unit <= NINE
}
