/** Runs of ASCII, in which escapes are resolved; other characters stand between them as they are. */
const ASCII_RUN = /\p{ASCII}+/gu
const ESCAPE = /^%[0-9a-f]{2}$/i

/** Of equal names the last value wins. A plus sign is a blank, escapes that are no UTF-8 become U+FFFD. */
export function parseQuery(query: string): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const part of query.split('&')) {
    if (part === '') continue
    const end = part.indexOf('=')
    const name = end < 0 ? part : part.slice(0, end)
    const value = end < 0 ? '' : part.slice(end + 1)
    values.set(unquote(name), unquote(value))
  }
  return values
}

function unquote(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replace(ASCII_RUN, (run) => (run.includes('%') ? resolveEscapes(run) : run))
}

function resolveEscapes(run: string): string {
  const bytes = new Uint8Array(run.length)
  let length = 0
  for (let at = 0; at < run.length; at += 1) {
    const escape = run.slice(at, at + 3)
    const isEscape = ESCAPE.test(escape)
    bytes[length] = isEscape ? Number.parseInt(escape.slice(1), 16) : run.charCodeAt(at)
    if (isEscape) at += 2
    length += 1
  }
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, length))
}
