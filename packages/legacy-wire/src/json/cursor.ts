/** Where reading stands in a text; `at` counts UTF-16 units. */
export type Cursor = { readonly text: string; at: number }

const TAB = 0x09
const LINE_FEED = 0x0a
const CARRIAGE_RETURN = 0x0d
const BLANK = 0x20

/** Moves past the four blanks that JSON knows. */
export function skipBlanks(cursor: Cursor): void {
  const { text } = cursor
  let at = cursor.at
  for (;;) {
    const unit = text.charCodeAt(at)
    if (unit !== BLANK && unit !== LINE_FEED && unit !== CARRIAGE_RETURN && unit !== TAB) break
    at += 1
  }
  cursor.at = at
}
