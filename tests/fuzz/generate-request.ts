import type { BaseRequests } from './base-requests.ts'
import { createDice, type Dice } from './dice.ts'
import { type FuzzRequest, type RequestParts, toBytes } from './fuzz-request.ts'
import { mutateBytes, randomBytes } from './mutate-bytes.ts'
import { mutateHeaders } from './mutate-headers.ts'
import { mutateJson } from './mutate-json.ts'
import { mutateTarget } from './mutate-target.ts'
import { randomJson } from './odd-values.ts'
import { typedRequest } from './typed-calls.ts'

type Made = { readonly parts: RequestParts; readonly bytes?: Buffer }

/** Raw bytes may be anything, also less than a request, or one and a half. */
type Kind = { readonly name: string; readonly isFramed: boolean; make(dice: Dice, base: BaseRequests): Made }

const framed = (name: string, make: (dice: Dice, base: BaseRequests) => RequestParts): Kind => ({
  name,
  isFramed: true,
  make: (dice, base) => ({ parts: make(dice, base) }),
})
const raw = (name: string, make: (dice: Dice, parts: RequestParts) => Buffer): Kind => ({
  name,
  isFramed: false,
  make(dice, base) {
    const parts = base.any(dice)
    return { parts, bytes: make(dice, parts) }
  },
})

const BROKEN_FRAMING = [
  'Content-Length: 5|Content-Length: -1|Content-Length: 1e3|Content-Length: 99999999999999999999|Content-Length:',
  'Content-Length: 70000000|Transfer-Encoding: chunked|Transfer-Encoding: gzip, chunked|Transfer-Encoding: x|: x',
  ' folded|No colon|A\0B: c|A : b|Host: a\r\nHost: b|X: \x01',
].flatMap((line) => line.split('|'))
const REQUEST_LINES = [
  'get / HTTP/1.1|BREW /api/jobs HTTP/1.1|GET /api/jobs|GET  /  HTTP/1.1|GET / HTTP/9.9|GET / HTTP/1.0|GET / FTP/1.1',
  '|CONNECT localhost:80 HTTP/1.1|PRI * HTTP/2.0|GET /\xff HTTP/1.1|POST /api/solve HTTP/1.1',
].flatMap((line) => line.split('|'))

const KINDS: readonly (readonly [Kind, number])[] = [
  [framed('as recorded', (dice, base) => base.any(dice)), 3],
  [
    framed('body: JSON changed', (dice, base) =>
      withBody(base.withBody(dice), ({ text }) => mutateJson(dice, text)),
    ),
    30,
  ],
  [
    framed('body: bytes changed', (dice, base) =>
      withBody(base.withBody(dice), ({ body }) => mutateBytes(dice, body)),
    ),
    13,
  ],
  [framed('body: random JSON', (dice, base) => withBody(base.withBody(dice), () => randomJson(dice))), 8],
  [
    framed('body: random bytes', (dice, base) =>
      withBody(base.withBody(dice), () => randomBytes(dice, dice.below(400))),
    ),
    3,
  ],
  [framed('headers', (dice, base) => mutateHeaders(dice, base.any(dice))), 12],
  [framed('path and query', (dice, base) => mutateTarget(dice, base.any(dice))), 12],
  [framed('typed API', typedRequest), 13],
  [framed('typed API, headers', (dice) => mutateHeaders(dice, typedRequest(dice))), 2],
  [raw('raw: bytes changed', (dice, parts) => mutateBytes(dice, toBytes(parts))), 2],
  [raw('raw: framing', breakFraming), 1.2],
  [raw('raw: request line', breakRequestLine), 0.6],
  [raw('raw: random bytes', (dice) => randomBytes(dice, dice.below(600))), 0.4],
]

/** The request of a seed at an index: always the same. */
export function generateRequest(base: BaseRequests, seed: number, index: number): FuzzRequest {
  const dice = createDice(seed, index)
  const kind = dice.weighted(KINDS)
  const { parts, bytes } = kind.make(dice, base)
  const { method, target } = parts
  return { index, kind: kind.name, method, target, bytes: bytes ?? toBytes(parts), isFramed: kind.isFramed }
}

/** Most of these say that they are JSON, so that somebody looks at them. */
function withBody(
  parts: RequestParts,
  change: (given: { body: Buffer; text: string }) => string | Buffer,
): RequestParts {
  const body = parts.body ?? Buffer.alloc(0)
  return { ...parts, body: Buffer.from(change({ body, text: body.toString() })) }
}

function breakFraming(dice: Dice, parts: RequestParts): Buffer {
  const text = toBytes(parts).toString('latin1')
  const end = text.indexOf('\r\n')
  return Buffer.from(`${text.slice(0, end)}\r\n${dice.oneOf(BROKEN_FRAMING)}${text.slice(end)}`, 'latin1')
}

function breakRequestLine(dice: Dice, parts: RequestParts): Buffer {
  const text = toBytes(parts).toString('latin1')
  return Buffer.from(`${dice.oneOf(REQUEST_LINES)}${text.slice(text.indexOf('\r\n'))}`, 'latin1')
}
