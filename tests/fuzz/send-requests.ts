import { connect } from 'node:net'
import type { Address } from '../legacy-compat/send-raw.ts'
import type { FuzzRequest } from './fuzz-request.ts'
import { type FuzzAnswer, takeAnswer } from './read-answers.ts'

/** Longer than any answer may take. */
const HANG_MS = 30_000
/** For an answer to what may be half a request. */
const MOMENT_MS = 100

export type Outcome = {
  readonly request: FuzzRequest
  readonly ms: number
} & (
  | { readonly kind: 'answered'; readonly answer: FuzzAnswer }
  /** The connection ended before there was an answer. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'hung' }
)

/**
 * Sends requests: those whose end is certain behind each other over one connection, the others each over one of its own,
 * which is closed behind it. Where a connection ends early, what is not answered is sent again, alone.
 */
export async function sendRequests(address: Address, requests: readonly FuzzRequest[]): Promise<Outcome[]> {
  const framed = requests.filter(({ isFramed }) => isFramed)
  const outcomes = await converse(address, framed)
  const isAlone = framed.length === 1
  const done = outcomes.filter(({ kind }) => isAlone || kind !== 'closed')
  for (const { request, kind } of outcomes) {
    if (!isAlone && kind === 'closed') done.push(...(await converse(address, [request])))
  }
  for (const request of requests) if (!request.isFramed) done.push(await throwAt(address, request))
  return done
}

/** Writes all requests at once and reads the answers in their order. */
function converse(address: Address, requests: readonly FuzzRequest[]): Promise<Outcome[]> {
  const { promise, resolve } = Promise.withResolvers<Outcome[]>()
  const startedAt = performance.now()
  const outcomes: Outcome[] = []
  let bytes: Buffer = Buffer.alloc(0)
  if (requests.length === 0) return Promise.resolve([])
  const socket = connect(address)

  function finish(kind: 'closed' | 'hung'): void {
    socket.destroy()
    // One that hangs may be any of those that wait; the others are asked again.
    const [first, ...others] = requests.slice(outcomes.length)
    const ms = performance.now() - startedAt
    if (first) outcomes.push({ request: first, kind, ms })
    outcomes.push(...others.map((request) => ({ request, kind: 'closed' as const, ms })))
    resolve(outcomes)
  }

  function read(isEnd: boolean): void {
    for (;;) {
      const request = requests[outcomes.length]
      if (!request) return finish('closed')
      const taken = takeAnswer(bytes, { method: request.method, isEnd })
      if (!taken) return
      bytes = taken.rest
      outcomes.push({ request, kind: 'answered', answer: taken.answer, ms: performance.now() - startedAt })
    }
  }

  socket.setTimeout(HANG_MS, () => finish('hung'))
  socket.on('data', (chunk) => {
    bytes = bytes.length === 0 ? chunk : Buffer.concat([bytes, chunk])
    read(false)
  })
  // A reset is how a connection ends whose request was refused half-way.
  socket.on('error', () => {})
  socket.on('close', () => {
    read(true)
    finish('closed')
  })
  socket.write(Buffer.concat(requests.map((request) => request.bytes)))
  return promise
}

/**
 * Sends bytes that may be no request, or more than one, over a connection of their own, which is closed behind them after
 * a moment in which to answer. Of several answers, the one that says most of a fault counts.
 */
function throwAt(address: Address, request: FuzzRequest): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>()
  const startedAt = performance.now()
  const chunks: Buffer[] = []
  const socket = connect(address)
  const noMore = setTimeout(() => socket.end(), MOMENT_MS)

  function finish(kind: 'closed' | 'hung'): void {
    clearTimeout(noMore)
    socket.destroy()
    const ms = performance.now() - startedAt
    const answer = listAnswers(Buffer.concat(chunks), request.method)[0]
    resolve(answer && kind === 'closed' ? { request, kind: 'answered', answer, ms } : { request, kind, ms })
  }

  socket.setTimeout(HANG_MS, () => finish('hung'))
  socket.on('data', (chunk) => chunks.push(chunk))
  socket.on('error', () => {})
  socket.on('close', () => finish('closed'))
  socket.write(request.bytes)
  return promise
}

/** Highest status first. */
function listAnswers(bytes: Buffer, method: string): FuzzAnswer[] {
  const answers: FuzzAnswer[] = []
  for (let rest = bytes; ;) {
    const taken = takeAnswer(rest, { method, isEnd: true })
    if (!taken) return answers.toSorted((one, other) => other.status - one.status)
    answers.push(taken.answer)
    rest = taken.rest
  }
}
