import { request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { LimitExceededError, LIMITS, ServerUnavailableError } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { cubeSubmission } from '../testing/cube-submission.ts'
import { startHornbench } from '../testing/start-hornbench.ts'

const JSON_BODY = { 'content-type': 'application/json' }

function codeIn(text: string): unknown {
  return (JSON.parse(text) as { error: { data: { code: unknown } } }).error.data.code
}

describe('who may ask (R10)', () => {
  test('a foreign host is refused in the form of the API that was asked', async () => {
    await using server = await startHornbench()
    const headers = { host: 'evil.example' }
    const typed = await ask(`${server.url}/trpc/jobs.list`, { headers })
    expect([typed.status, codeIn(typed.text)]).toEqual([421, 'foreign_host'])
    const legacy = await ask(`${server.url}/api/jobs`, { headers })
    expect([legacy.status, Object.keys(JSON.parse(legacy.text) as object)]).toEqual([421, ['detail']])
  })

  test('a page of a stranger can change nothing and read nothing', async () => {
    await using server = await startHornbench()
    const headers = { origin: 'https://evil.example' }
    const changed = await ask(`${server.url}/trpc/settings.update`, {
      method: 'POST',
      headers: { ...headers, ...JSON_BODY },
      body: '{"maxConcurrentJobs":5}',
    })
    expect([changed.status, codeIn(changed.text)]).toEqual([403, 'foreign_origin'])
    expect((await server.client.settings.get.query()).maxConcurrentJobs).toBe(1)
    for (const method of ['GET', 'OPTIONS']) {
      const asked = await ask(`${server.url}/trpc/settings.get`, {
        method,
        headers: { ...headers, 'access-control-request-method': 'POST' },
      })
      expect(Object.keys(asked.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
    }
    const stopped = await ask(`${server.url}/api/stop/a`, { method: 'POST', headers })
    expect(stopped.status).toBe(403)
  })

  test('a page of this machine may do both, and reads the request id', async () => {
    await using server = await startHornbench()
    const origin = 'http://localhost:5173'
    const asked = await ask(`${server.url}/trpc/settings.update`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    })
    expect(asked).toMatchObject({
      status: 204,
      headers: { 'access-control-allow-origin': origin, 'access-control-allow-headers': 'content-type' },
    })
    const read = await ask(`${server.url}/trpc/settings.get`, { headers: { origin } })
    expect(read).toMatchObject({
      status: 200,
      headers: {
        'access-control-allow-origin': origin,
        'access-control-expose-headers': 'X-Request-Id,Retry-After',
      },
    })
  })
})

describe('what browsers are told of every answer (R10)', () => {
  const read = async (server: { readonly url: string }, path: string) => {
    const { headers } = await ask(`${server.url}${path}`)
    return ['cross-origin-resource-policy', 'x-frame-options', 'x-content-type-options'].map(
      (name) => headers[name],
    )
  }

  test.each(['/api/jobs', '/nowhere', '/trpc/settings.get', '/trpc/nothing'])(
    '%s is for no page of others',
    async (path) => {
      await using server = await startHornbench()
      expect(await read(server, path)).toEqual(['same-origin', 'DENY', 'nosniff'])
    },
  )

  test('where all origins are allowed there are no others', async () => {
    await using server = await startHornbench({ config: { allowedOrigins: '*' } })
    expect(await read(server, '/api/jobs')).toEqual([undefined, undefined, undefined])
  })
})

type Hostile = { method?: string; path: string; body?: string; type?: string }

describe('hostile requests (R7)', () => {
  const hostile: [name: string, request: Hostile, answer: [status: number, code: string]][] = [
    ['no JSON', { path: 'jobs.submit', body: '{"a":' }, [400, 'bad_request']],
    ['an empty body', { path: 'jobs.submit', body: '' }, [400, 'bad_request']],
    ['JSON null', { path: 'jobs.submit', body: 'null' }, [422, 'invalid_input']],
    ['the wrong shape', { path: 'jobs.submit', body: '{"submission":[]}' }, [422, 'invalid_input']],
    [
      'a prototype as a key',
      { path: 'jobs.submit', body: '{"__proto__":{"submission":{}}}' },
      [422, 'invalid_input'],
    ],
    ['deep nesting', { path: 'jobs.submit', body: '['.repeat(5e6) }, [400, 'bad_request']],
    [
      'deep nesting where a number belongs',
      {
        path: 'jobs.submit',
        body: `{"submission":{"source":{"kind":"mesh","mesh":{"verticesM":[${'['.repeat(1e5)}${']'.repeat(1e5)}]}}}}`,
      },
      [400, 'bad_request'],
    ],
    [
      'a million calls in one batch',
      { path: 'jobs.stop?batch=1', body: batchOf(1e6) },
      [422, 'invalid_input'],
    ],
    [
      'too many calls in one batch',
      { path: `${'jobs.stop,'.repeat(60)}jobs.stop?batch=1`, body: '{}' },
      [400, 'bad_request'],
    ],
    ['a batch that is a list', { path: 'jobs.stop?batch=1', body: 'null' }, [400, 'bad_request']],
    [
      'another type of body',
      { path: 'jobs.submit', body: 'a=1', type: 'text/plain' },
      [415, 'unsupported_media_type'],
    ],
    [
      'a form',
      { path: 'jobs.submit', body: '--x--', type: 'multipart/form-data; boundary=x' },
      [415, 'unsupported_media_type'],
    ],
    ['another method', { method: 'PUT', path: 'jobs.submit', body: '{}' }, [405, 'method_not_supported']],
    [
      'a mutation by GET',
      { method: 'GET', path: 'jobs.stop?input=%7B%22id%22%3A%22a%22%7D' },
      [405, 'method_not_supported'],
    ],
    ['an unknown procedure', { method: 'GET', path: 'jobs.nothing' }, [404, 'not_found']],
    ['a bad escape in the path', { method: 'GET', path: 'jobs.%ff' }, [400, 'bad_request']],
    ['a bad escape in the query', { method: 'GET', path: 'jobs.list?input=%ff' }, [400, 'bad_request']],
    [
      'bad connection parameters',
      { method: 'GET', path: 'jobs.list?connectionParams=x' },
      [400, 'parse_error'],
    ],
    ['a long URL', { method: 'GET', path: `jobs.list?input=${'x'.repeat(9000)}` }, [414, 'url_too_long']],
  ]

  test.each(hostile)('%s is refused', async (_name, { method = 'POST', path, body, type }, expected) => {
    await using server = await startHornbench()
    const answer = await ask(`${server.url}/trpc/${path}`, {
      method,
      ...(body !== undefined && { body, headers: { 'content-type': type ?? 'application/json' } }),
    })
    const [refusal] = [JSON.parse(answer.text) as object].flat()
    expect([answer.status, codeIn(JSON.stringify(refusal))]).toEqual(expected)
    expect(server.log.filter(({ level }) => Number(level) >= 50)).toEqual([])
  })

  test('a body over the limit is refused while it comes in (R6)', async () => {
    await using server = await startHornbench()
    const body = new Uint8Array(LIMITS.bodyBytes.most + 1)
    const headers = { ...JSON_BODY, 'transfer-encoding': 'chunked' }
    const answer = await ask(`${server.url}/trpc/jobs.submit`, { method: 'POST', headers, body })
    expect([answer.status, codeIn(answer.text)]).toEqual([413, 'body_too_large'])
  })

  test.each([
    'GARBAGE\r\n\r\n',
    'GET /trpc/jobs.list HTTP/1.1\r\n\r\n',
    `GET / HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(2e4)}\r\n\r\n`,
  ])('what is no HTTP is answered with a 4xx, and the server goes on', async (text) => {
    await using server = await startHornbench()
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    const answer = await new Promise<string>((resolve, reject) => {
      socket.once('data', (data) => resolve(data.toString()))
      socket.once('error', reject)
      socket.write(text)
    })
    socket.destroy()
    expect(answer).toMatch(/^HTTP\/1\.1 4/)
    expect((await server.client.jobs.list.query({})).jobs).toEqual([])
  })
})

test('answers to requests that follow each other on one connection keep apart, whatever these expect (R7)', async () => {
  await using server = await startHornbench()
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
  const lines = ['GET /trpc/settings.get HTTP/1.1', 'Host: localhost', 'Expect: 100-continue']
  const whole = new Promise<string>((resolve) => {
    let text = ''
    socket.setEncoding('utf8').on('data', (piece: string) => (text += piece))
    socket.on('end', () => resolve(text))
  })
  socket.write([...lines, '', ...lines, '', ''].join('\r\n'))

  const [goOn, ...answers] = (await whole).split(/(?=HTTP\/1\.1 )/)
  expect(goOn).toBe('HTTP/1.1 100 Continue\r\n\r\n')
  expect(answers).toHaveLength(2)
  for (const answer of answers) expect(answer).toMatch(/^HTTP\/1\.1 200[^]*\r\n\r\n\{"result":.*\}$/)
})

test('a client that goes away in the middle of its request is no fault, and the server goes on (R7)', async () => {
  await using server = await startHornbench()
  for (const path of ['trpc/jobs.submit', 'api/solve']) {
    const headers = { ...JSON_BODY, 'content-length': 1000 }
    const leaving = request(`${server.url}/${path}`, { method: 'POST', headers, agent: false })
    leaving.on('error', () => {})
    leaving.write('{"submission":')
    await sleep(50)
    leaving.destroy()
  }
  const requests = () => server.log.filter(({ msg }) => msg === 'request')
  await expect.poll(requests).toMatchObject([{ aborted: true }, { aborted: true }])
  expect(server.log.filter(({ level }) => Number(level) >= 40)).toEqual([])
  expect((await server.client.jobs.list.query({})).jobs).toEqual([])
})

test.each([
  [429, new LimitExceededError('queuedJobs')],
  [503, new ServerUnavailableError('Too much to do.')],
])('overload is answered with %i and with when to try again (R6)', async (status, error) => {
  const preflight = { plan: () => Promise.reject(error), close: async () => {} }
  await using server = await startHornbench({ overrides: { preflight } })
  const body = JSON.stringify({ submission: cubeSubmission() })
  const answer = await ask(`${server.url}/trpc/jobs.submit`, { method: 'POST', headers: JSON_BODY, body })
  expect(answer).toMatchObject({ status, headers: { 'retry-after': '5' } })
  expect(codeIn(answer.text)).toBe(error.code)
})

function batchOf(calls: number): string {
  return JSON.stringify(Object.fromEntries(Array.from({ length: calls }, (_, index) => [index, 1])))
}
