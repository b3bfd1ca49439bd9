import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROUTES } from '../routes.ts'
import { startRestServer } from '../testing/rest-server.ts'

let server: Awaited<ReturnType<typeof startRestServer>>
beforeAll(async () => void (server = await startRestServer()))
afterAll(() => server[Symbol.asyncDispose]())

const HTML = 'text/html; charset=utf-8'
const PATHS = [
  ['/openapi.json', 'application/json'],
  ['/docs', HTML],
  ['/redoc', HTML],
  ['/docs/oauth2-redirect', HTML],
] as const

describe.each(PATHS)('%s', (path, type) => {
  test('is answered, also for HEAD, which gets the same headers', async () => {
    const { body, ...answer } = await server.ask('GET', path)
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': type } })
    expect(answer.headers['content-length']).toBe(String(Buffer.byteLength(body)))
    const head = await server.ask('HEAD', path)
    expect(head).toEqual({ ...answer, body: '', headers: { ...answer.headers, date: head.headers['date'] } })
  })

  test('has no other method, and trailing slashes are sent on', async () => {
    const refused = await server.ask('POST', path)
    expect(refused).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } })
    const moved = await server.ask('GET', `${path}/`)
    expect(moved).toMatchObject({ status: 307, headers: { location: `http://legacy.test:8000${path}` } })
  })
})

test('other paths still refuse HEAD', async () => {
  expect(await server.ask('HEAD', '/')).toMatchObject({ status: 405, headers: { allow: 'GET' } })
})

test('the page names every endpoint and the typed API (A7)', async () => {
  const { body } = await server.ask('GET', '/docs')
  for (const { method, pattern, isDocumentation } of ROUTES) {
    if (isDocumentation) continue
    const path = pattern.replace('{id}', '{job_id}')
    expect(body).toContain(`<span class="method">${method}</span> <code>${path}</code>`)
  }
  expect(body).toContain('/trpc')
  expect(body).toContain('examples/typed-client')
  expect((await server.ask('GET', '/redoc')).body).toBe(body)
})

test('all links of the page lead to a place on it, and no place is there twice', async () => {
  const { body } = await server.ask('GET', '/docs')
  const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
  const links = [...body.matchAll(/ href="#([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(links.filter((id) => !ids.includes(id))).toEqual([])
  expect(links.length).toBeGreaterThan(20)
})

test.each(['/docs', '/docs/oauth2-redirect'])(
  '%s has one style, which is all that its policy allows',
  async (path) => {
    const { body, headers } = await server.ask('GET', path)
    const style = /<style>(.*?)<\/style>/s.exec(body)?.[1] ?? ''
    const hash = createHash('sha256').update(style).digest('base64')
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    )
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
    expect(body).not.toMatch(/<script|style="|@import|url\(|(?:src|href)="(?!\/|#|data:)/)
  },
)
