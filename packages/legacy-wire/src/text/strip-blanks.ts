/**
 * The older server cut off blanks in two places that do not agree on what a blank is: Python counts four separators among
 * the controls, its validation library (Rust) does not, and neither counts the zero-width U+FEFF, as JavaScript does.
 */
const RUST_BLANKS: ReadonlySet<string> = new Set(
  '\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000',
)
const PYTHON_BLANKS: ReadonlySet<string> = new Set([...RUST_BLANKS, '\u001c', '\u001d', '\u001e', '\u001f'])

/** Without leading and trailing blanks, as Python's `str.strip`. */
export function stripAsPython(text: string): string {
  return strip(text, PYTHON_BLANKS)
}

/** Without leading and trailing blanks, as Rust's `str::trim`. */
export function stripAsRust(text: string): string {
  return strip(text, RUST_BLANKS)
}

/** Not a regular expression: one for trailing blanks takes quadratic time on long runs of them. */
function strip(text: string, blanks: ReadonlySet<string>): string {
  let start = 0
  let end = text.length
  while (start < end && blanks.has(text.charAt(start))) start += 1
  while (end > start && blanks.has(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}
