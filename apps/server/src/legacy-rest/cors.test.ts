import { describe, expect, test } from 'vitest'
import { startRestServer } from './testing/rest-server.ts'

const LOCAL = 'http://localhost:3000'
const FOREIGN = 'https://attacker.example'

function corsOf(headers: Readonly<Record<string, string>>) {
  const entries = Object.entries(headers).filter(([name]) => /^access-control|^vary$/.test(name))
  return Object.fromEntries(entries)
}

describe('a page of this machine', () => {
  test.each([
    ['GET', '/', 200],
    ['GET', '/nope', 404],
    ['OPTIONS', '/api/solve', 405],
    ['GET', '/api/jobs/', 307],
    ['FOO', '/api/jobs', 405],
    ['POST', '/api/solve', 422],
  ])('may read the answer to %s %s (%d)', async (method, path, status) => {
    await using server = await startRestServer()
    const answer = await server.ask(method, path, { headers: { Origin: LOCAL } })
    expect(answer.status).toBe(status)
    expect(corsOf(answer.headers)).toEqual({
      'access-control-allow-origin': '*',
      'access-control-allow-credentials': 'true',
    })
  })

  test('is named when it sends a cookie', async () => {
    await using server = await startRestServer()
    const { headers } = await server.ask('GET', '/', { headers: { Origin: LOCAL, Cookie: 'a=b' } })
    expect(corsOf(headers)).toEqual({
      'access-control-allow-origin': LOCAL,
      'access-control-allow-credentials': 'true',
      vary: 'Origin',
    })
  })

  test('may not read what a fault of the server leaves', async () => {
    await using server = await startRestServer()
    server.jobs.findLegacyRow = () => {
      throw new TypeError('broken')
    }
    const answer = await server.ask('GET', '/api/status/a', { headers: { Origin: LOCAL } })
    expect(answer).toMatchObject({ status: 500, body: 'Internal Server Error' })
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(corsOf(answer.headers)).toEqual({})
    expect(server.faults).toEqual([new TypeError('broken')])
  })
})

describe('a preflight', () => {
  const preflight = (method: string, more: Record<string, string> = {}) => ({
    headers: { Origin: LOCAL, 'Access-Control-Request-Method': method, ...more },
  })
  const permission = {
    vary: 'Origin',
    'access-control-allow-methods': 'DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT',
    'access-control-max-age': '600',
    'access-control-allow-credentials': 'true',
    'access-control-allow-origin': LOCAL,
  }

  test.each(['/api/solve', '/nope', '/api/jobs/'])('of %s is permitted', async (path) => {
    await using server = await startRestServer()
    const answer = await server.ask('OPTIONS', path, preflight('POST'))
    expect(answer).toMatchObject({ status: 200, body: 'OK' })
    expect(corsOf(answer.headers)).toEqual(permission)
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
  })

  test.each(['X-Custom, Content-Type', ''])('echoes the headers asked for: "%s"', async (asked) => {
    await using server = await startRestServer()
    const request = preflight('PUT', { 'Access-Control-Request-Headers': asked })
    const { headers } = await server.ask('OPTIONS', '/api/solve', request)
    expect(corsOf(headers)).toEqual({ ...permission, 'access-control-allow-headers': asked })
  })

  test.each(['get', 'TRACE'])('for %s is refused', async (method) => {
    await using server = await startRestServer()
    const answer = await server.ask('OPTIONS', '/api/jobs', preflight(method))
    expect(answer).toMatchObject({ status: 400, body: 'Disallowed CORS method' })
    expect(corsOf(answer.headers)).toEqual(permission)
  })
})

describe('a foreign page', () => {
  test.each([FOREIGN, 'null', ''])('of origin "%s" gets no CORS headers', async (origin) => {
    await using server = await startRestServer()
    const { status, headers } = await server.ask('GET', '/api/jobs', { headers: { Origin: origin } })
    expect(status).toBe(200)
    expect(corsOf(headers)).toEqual({})
  })

  test('gets no answer to its preflight', async () => {
    await using server = await startRestServer()
    const headers = { Origin: FOREIGN, 'Access-Control-Request-Method': 'POST' }
    const answer = await server.ask('OPTIONS', '/api/solve', { headers })
    expect(answer.status).toBe(405)
    expect(corsOf(answer.headers)).toEqual({})
  })

  test('is like any other where all origins are allowed', async () => {
    await using server = await startRestServer({ allowedOrigins: '*' })
    const { headers } = await server.ask('GET', '/api/jobs', { headers: { Origin: 'null' } })
    expect(corsOf(headers)).toMatchObject({ 'access-control-allow-origin': '*' })
  })
})
