import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerWithPage } from './answer-with-page.ts'
import { readPageFiles } from './page-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'hornbench-page-'))
const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8'
let url = ''

mkdirSync(join(folder, 'assets'))
writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Hornbench</title>')
writeFileSync(join(folder, 'assets', 'main-1a2b.js'), 'export {}')

const files = readPageFiles(folder)
const server = createServer((incoming, outgoing) => {
  if (!answerWithPage(files, incoming, outgoing)) outgoing.writeHead(404).end('not the page')
})

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true })
})

const ask = async (path: string, accept = BROWSER, method = 'GET') => {
  const response = await fetch(`${url}${path}`, { method, headers: { accept } })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

test.each(['/', '/runs/17', '/compare?runs=17,18', '/apical', '/index.html'])(
  'a browser that opens %s gets the document',
  async (path) => {
    const { text, headers } = await ask(path)
    expect(text).toContain('<title>Hornbench</title>')
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('content-security-policy')).toContain("script-src 'self'")
    expect(headers.has('vary')).toBe(false)
  },
)

test.each([
  '/api/jobs',
  '/health',
  '/trpc/jobs.list',
  '/docs',
  '/redoc',
  '/openapi.json',
  '/metrics',
  '/api',
])('%s stays what programs get, also for a browser', async (path) => {
  expect((await ask(path)).text).toBe('not the page')
})

test('a program that asks for the root does not get the page', async () => {
  expect((await ask('/', '*/*')).text).toBe('not the page')
  expect((await ask('/', BROWSER, 'POST')).text).toBe('not the page')
})

test('a file of the page is served to whoever asks, and kept for ever', async () => {
  const { text, headers } = await ask('/assets/main-1a2b.js', '*/*')
  expect(text).toBe('export {}')
  expect(headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(headers.get('cache-control')).toContain('immutable')
})

test.each(['/assets/../../etc/passwd', '/assets/%2e%2e/index.html', '/assets//main-1a2b.js', '/assets'])(
  'what is no file of the page is none: %s',
  async (path) => {
    expect((await ask(path, '*/*')).status).toBe(404)
  },
)

test('without a built page, all is left to the older API', () => {
  expect(readPageFiles(join(folder, 'nowhere'))).toBeUndefined()
})
