import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exchangeRaw } from './testing/raw-exchange.ts'
import { startRestServer } from './testing/rest-server.ts'

let server: Awaited<ReturnType<typeof startRestServer>>
beforeAll(async () => void (server = await startRestServer()))
afterAll(() => server[Symbol.asyncDispose]())

const NOT_FOUND = '{"detail":"Not Found"}'
const NOT_ALLOWED = '{"detail":"Method Not Allowed"}'

describe('a path that is not known', () => {
  test.each(['/nope', '/API/jobs', '//api/jobs', '/api/status/', '/api/status', '/api/status/a%2Fb', '//'])(
    '%s is not found',
    async (path) => {
      expect(await server.ask('GET', path)).toMatchObject({ status: 404, body: NOT_FOUND })
    },
  )

  test('has a length, a type without a charset, and no CORS headers', async () => {
    const { headers } = await server.ask('POST', '/api/nope', { body: '{"a":1}' })
    expect(headers).toMatchObject({ 'content-length': '22', 'content-type': 'application/json' })
    expect(Object.keys(headers).filter((name) => /^access-control|^vary|^transfer/.test(name))).toEqual([])
  })
})

describe('a method that a path does not have', () => {
  test.each([
    ['GET', '/api/solve', 'POST'],
    ['PUT', '/api/mesh-artifact/abc', 'GET'],
    ['DELETE', '/api/jobs', 'GET'],
    ['GET', '/api/jobs/clear-failed', 'DELETE'],
    ['OPTIONS', '/api/jobs', 'GET'],
    ['TRACE', '/api/jobs', 'GET'],
    ['FOO', '/api/jobs', 'GET'],
    ['get', '/api/jobs', 'GET'],
    ['GET', '/api/render-charts', 'POST'],
  ])('%s %s: allowed is %s', async (method, path, allow) => {
    const answer = await server.ask(method, path)
    expect(answer).toMatchObject({ status: 405, body: NOT_ALLOWED })
    expect(answer.headers).toMatchObject({
      allow,
      'content-length': '31',
      'content-type': 'application/json',
    })
  })

  test('HEAD is such a method everywhere, and gets the headers only', async () => {
    const answer = await server.ask('HEAD', '/health')
    expect(answer).toMatchObject({ status: 405, body: '' })
    expect(answer.headers).toMatchObject({ allow: 'GET', 'content-length': '31' })
  })

  test('a method with an unknown name and path is not found', async () => {
    expect(await server.ask('FOO', '/nope')).toMatchObject({ status: 404, body: NOT_FOUND })
  })
})

describe('trailing slashes', () => {
  test.each([
    ['GET', '/api/jobs/', '/api/jobs'],
    ['GET', '/api/jobs//', '/api/jobs'],
    ['GET', '/api/jobs/?limit=5&status=a%20b', '/api/jobs?limit=5&status=a%20b'],
    ['GET', '/api/solve/', '/api/solve'],
    ['HEAD', '/api/solve/', '/api/solve'],
    ['FOO', '/api/solve/', '/api/solve'],
    ['POST', '/api/mesh/build/', '/api/mesh/build'],
    ['GET', '/api/status/h%C3%B6rn%20%22/', '/api/status/h%C3%B6rn%20%22'],
  ])('%s %s is sent to %s', async (method, path, location) => {
    const { status, headers, body } = await server.ask(method, path)
    expect({ status, body }).toEqual({ status: 307, body: '' })
    expect(headers).toMatchObject({ location: `http://legacy.test:8000${location}`, 'content-length': '0' })
    expect(headers).not.toHaveProperty('content-type')
  })
})

test.each(['a%20b', '%FF', 'a%zz', 'x'.repeat(300)])('any id may be asked for: %s', async (id) => {
  const answer = await server.ask('GET', `/api/status/${id}`)
  expect(answer).toMatchObject({ status: 404, body: '{"detail":"Job not found"}' })
})

describe('what is no HTTP', () => {
  test.each(['GARBAGE\r\n\r\n', 'FOO bar baz\r\n\r\n', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n'])(
    '%j is refused in plain text, and the connection closed',
    async (bytes) => {
      const { headers, ...answer } = await exchangeRaw(server.port, bytes)
      expect(answer).toEqual({ status: 400, body: 'Invalid HTTP request received.' })
      expect(headers).toEqual({ 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
    },
  )
})
