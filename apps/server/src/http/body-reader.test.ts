import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { createBodyReader } from './body-reader.ts'
import { joinPieces } from './join-pieces.ts'

const LIMITS = { maxBytes: 1000, maxHeldBytes: 1500 }

/** A server that says of each body how long it was, or why it could not be read; it answers when `release` is called. */
async function openReader() {
  const readBody = createBodyReader(LIMITS)
  const ends: string[] = []
  const gate = Promise.withResolvers<void>()
  let isHolding = false
  const server = createServer((incoming, outgoing) => {
    void endOf(incoming, outgoing).then(async (end) => {
      ends.push(end)
      if (isHolding) await gate.promise
      outgoing.end(end)
    })
  })

  async function endOf(...[incoming, outgoing]: Parameters<typeof readBody>): Promise<string> {
    try {
      return String(joinPieces(await readBody(incoming, outgoing)).length)
    } catch (error) {
      return error instanceof Error ? error.name : ''
    }
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ends,
    hold: () => (isHolding = true),
    release: gate.resolve,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const post = (url: string, bytes: number, headers = {}) =>
  ask(url, { method: 'POST', headers, body: new Uint8Array(bytes) })
const chunked = { 'transfer-encoding': 'chunked' }

test('a body up to the limit is read, with and without a stated length (R6)', async () => {
  await using reader = await openReader()
  expect((await post(reader.url, 1000)).text).toBe('1000')
  expect((await post(reader.url, 1000, chunked)).text).toBe('1000')
  expect((await ask(reader.url)).text).toBe('0')
})

test('a larger one is refused, whether it says so or not (R6)', async () => {
  await using reader = await openReader()
  expect((await post(reader.url, 1001)).text).toBe('LimitExceededError')
  expect((await post(reader.url, 1001, chunked)).text).toBe('LimitExceededError')
})

test('all bodies together have a limit as long as their answers are not out (R2)', async () => {
  await using reader = await openReader()
  reader.hold()
  const first = post(reader.url, 900)
  await expect.poll(() => reader.ends).toEqual(['900'])
  const second = post(reader.url, 900)
  await expect.poll(() => reader.ends).toEqual(['900', 'ServerUnavailableError'])
  reader.release()
  expect([(await first).text, (await second).text]).toEqual(['900', 'ServerUnavailableError'])
  expect((await post(reader.url, 900)).text).toBe('900')
})

test('a client that goes away in the middle leaves nothing behind (R2)', async () => {
  await using reader = await openReader()
  for (let sent = 0; sent < 3; sent += 1) {
    const leaving = request(reader.url, { method: 'POST', headers: { 'content-length': 900 }, agent: false })
    leaving.on('error', () => {})
    leaving.write(new Uint8Array(800))
    await new Promise((resolve) => setTimeout(resolve, 50))
    leaving.destroy()
  }
  await expect
    .poll(() => reader.ends)
    .toEqual(['RequestAbortedError', 'RequestAbortedError', 'RequestAbortedError'])
  expect((await post(reader.url, 1000)).text).toBe('1000')
})
