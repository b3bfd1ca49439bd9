import { describe, expect, test } from 'vitest'
import { guardRequest, type GuardOptions } from './guard-request.ts'

const LOCAL: GuardOptions = { allowedHosts: [], allowedOrigins: [] }

type Given = { host?: string; origin?: string; site?: string; method?: string; url?: string }

function codeFor(
  { host = 'localhost:8000', origin, site, method = 'POST', url = '/trpc/jobs.stop' }: Given,
  options = LOCAL,
) {
  const headers = { host, origin, 'sec-fetch-site': site }
  return guardRequest({ method, url, headers }, options)?.code
}

describe('the host (R10)', () => {
  test.each([
    'localhost',
    'LOCALHOST:1',
    'localhost:8000',
    '127.0.0.1',
    '127.0.0.1:65000',
    '[::1]',
    '[::1]:8000',
  ])('%s is this machine', (host) => expect(codeFor({ host })).toBeUndefined())

  test.each([
    '',
    'evil.example',
    'localhost.evil.example',
    'evil@localhost',
    'localhost:8000:1',
    '0.0.0.0',
    '::1',
    'a b',
  ])('%j is foreign, for reading as well', (host) =>
    expect(codeFor({ host, method: 'GET' })).toBe('foreign_host'),
  )

  test('one from the settings is known on any port, or on the one that is named there', () => {
    const options = { ...LOCAL, allowedHosts: ['horn.lan', 'box:9000'] }
    expect(codeFor({ host: 'Horn.LAN:1234' }, options)).toBeUndefined()
    expect(codeFor({ host: 'box:9000' }, options)).toBeUndefined()
    expect(codeFor({ host: 'box' }, options)).toBe('foreign_host')
    expect(codeFor({ host: 'anything' }, { ...LOCAL, allowedHosts: '*' })).toBeUndefined()
  })
})

describe('the origin of a request that changes something (R10)', () => {
  test.each([undefined, 'http://localhost:3000', 'https://127.0.0.1', 'http://[::1]:5173'])(
    '%s may',
    (origin) => expect(codeFor({ ...(origin && { origin }) })).toBeUndefined(),
  )

  test.each([
    'null',
    '',
    'http://evil.example',
    'http://localhost.evil.example',
    'http://a@localhost',
    'file://',
    'ftp://localhost',
  ])('%j may not', (origin) => expect(codeFor({ origin })).toBe('foreign_origin'))

  test.each(['POST', 'DELETE', 'PUT', 'PATCH', 'BREW'])('%s counts as a change', (method) =>
    expect(codeFor({ method, origin: 'null' })).toBe('foreign_origin'),
  )

  test.each(['GET', 'HEAD', 'OPTIONS'])('%s does not', (method) =>
    expect(codeFor({ method, origin: 'null' })).toBeUndefined(),
  )

  test('a browser that names no origin, but another site, is refused as well', () => {
    expect(codeFor({ site: 'cross-site' })).toBe('foreign_origin')
    expect(codeFor({ site: 'same-site' })).toBeUndefined()
    expect(codeFor({ site: 'cross-site', method: 'GET' })).toBeUndefined()
  })

  test('a page that the server itself served may, whatever name it goes by', () => {
    const options = { ...LOCAL, allowedHosts: ['horn.lan'] }
    expect(codeFor({ host: 'horn.lan:8000', origin: 'http://horn.lan:8000' }, options)).toBeUndefined()
    expect(codeFor({ host: 'horn.lan:8000', origin: 'http://horn.lan:81' }, options)).toBe('foreign_origin')
  })

  test('ALLOWED_ORIGINS names others, and * all', () => {
    const options = { ...LOCAL, allowedOrigins: ['https://horns.example'] }
    expect(codeFor({ origin: 'https://horns.example' }, options)).toBeUndefined()
    expect(codeFor({ origin: 'http://horns.example' }, options)).toBe('foreign_origin')
    const all = { ...LOCAL, allowedOrigins: '*' } as const
    expect(codeFor({ origin: 'null' }, all)).toBeUndefined()
    expect(codeFor({ site: 'cross-site' }, all)).toBeUndefined()
  })
})

test('a URL has a limit (R6)', () => {
  expect(codeFor({ url: `/${'a'.repeat(8191)}` })).toBeUndefined()
  expect(codeFor({ url: `/${'a'.repeat(8192)}` })).toBe('url_too_long')
})
