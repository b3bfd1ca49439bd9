import type { Dice } from './dice.ts'
import type { RequestParts } from './fuzz-request.ts'
import { liveId, oddText } from './odd-values.ts'

type Header = readonly [name: string, value: string]

const LONG = 'x'.repeat(500)

/** Headers that mean something to the server, or to programs on the way. */
const KNOWN: readonly (readonly [name: string, values: readonly string[]])[] = [
  'Content-Type|application/json|APPLICATION/JSON; charset=utf-16|application/x+json|text/plain|text/json|/||;;;',
  'Content-Type|application/x-www-form-urlencoded|multipart/form-data; boundary=x|application/json;;;',
  'Origin|null||http://localhost:3000|http://evil.example|http://127.0.0.1|http://[::1]:1|http://a@b|file://',
  'Origin|https://localhost.evil.example|http://LOCALHOST:99999|ws://localhost|http://\u00fc.test',
  'Host|localhost:1|127.0.0.1|[::1]|[::1|evil.example||localhost:99999999|a b|localhost/|*|localhost@evil|0',
  'Host|[fe80::1%25lo]|localhost:|xn--|LOCALHOST.',
  'Accept|text/html|*/*|image/png|text/html;q=0|',
  `Cookie|a=b||=;=;|${LONG}`,
  'Connection|close|keep-alive|Upgrade|close, keep-alive|x',
  'Upgrade|websocket|h2c|x',
  'Sec-WebSocket-Key|dGhlIHNhbXBsZSBub25jZQ==',
  'Expect|100-continue|200-ok',
  'Sec-Fetch-Site|cross-site|same-origin|none|x',
  `Idempotency-Key|a|b||\u00e9|${LONG}`,
  `X-Request-Id|abc||a b|{"level":60}|${LONG}`,
  'Access-Control-Request-Method|GET|DELETE|TRACE|get|',
  `Access-Control-Request-Headers|content-type||*|${LONG}`,
  'Accept-Encoding|gzip|br|identity;q=0|*',
  'If-None-Match|*|"a"',
  'Range|bytes=0-0|bytes=-1|x',
  'X-HTTP-Method-Override|DELETE',
  'X-Forwarded-Host|evil.example',
  'Forwarded|host=evil.example;proto=https',
  'Authorization|Basic YTpi|Bearer x',
  'TE|trailers',
  'Transfer-Encoding|chunked',
  '__proto__|x',
  'constructor|x',
].map((line) => {
  const [name = '', ...values] = line.split('|')
  return [name, values]
})

/** Adds, repeats and changes headers; all of them are well-formed, so that it stays certain where the request ends. */
export function mutateHeaders(dice: Dice, parts: RequestParts): RequestParts {
  let { headers } = parts
  for (let left = 1 + dice.below(3); left > 0; left -= 1) {
    headers = dice.weighted<() => readonly Header[]>([
      [() => withHeader(headers, knownHeader(dice, parts)), 70],
      [() => [...headers, [dice.text(8, 'abcxyz-_!#$%'), headerText(dice)]], 10],
      [() => [...headers, ...headers.filter(([name]) => !isFraming(name))], 5],
      [() => headers.filter(() => dice.happens(0.5)), 5],
      [() => [...headers, ...manyHeaders(dice)], 2],
      [() => headers.map(([name, value]): Header => [name, isFraming(name) ? value : headerText(dice)]), 8],
    ])()
  }
  return { ...parts, headers }
}

function knownHeader(dice: Dice, { body }: RequestParts): Header {
  const usable = KNOWN.filter(([name]) => body !== undefined || !isFraming(name))
  const [name, values] = dice.oneOf(usable)
  const value = dice.happens(0.9) || isFraming(name) ? dice.oneOf(values) : headerText(dice)
  return [dice.happens(0.1) ? name.toUpperCase() : name, toLatin(value)]
}

/** In the place of one of this name, so that no two of them contradict each other. */
function withHeader(headers: readonly Header[], header: Header): readonly Header[] {
  return [...headers.filter(([name]) => name.toLowerCase() !== header[0].toLowerCase()), header]
}

function isFraming(name: string): boolean {
  return /^(?:transfer-encoding|content-length)$/i.test(name)
}

function manyHeaders(dice: Dice): Header[] {
  return Array.from({ length: dice.oneOf([50, 200, 1500]) }, (_, index) => [`X-${index}`, 'y'])
}

function headerText(dice: Dice): string {
  return dice.happens(0.1) ? liveId(dice) : toLatin(oddText(dice))
}

/** What may stand in the value of a header. */
function toLatin(text: string): string {
  return text.replaceAll(/[^\t\x20-\x7e\x80-\xff]/g, '?')
}
