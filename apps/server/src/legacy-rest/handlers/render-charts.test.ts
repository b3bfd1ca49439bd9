import { expect, test } from 'vitest'
import { startRestServer } from '../testing/rest-server.ts'

const PATTERN = '[[0,0],[90,-9]]'

test('charts are drawn in another thread and come as JSON', async () => {
  await using server = await startRestServer()
  const charts = await server.ask('POST', '/api/render-charts', {
    body: '{"frequencies":[100,200],"spl":[80,90]}',
  })
  expect(charts.status).toBe(200)
  expect(charts.body).toMatch(
    /^\{"charts":\{"frequency_response":"data:image\/png;base64,iVBORw0KGgo[\w+/=]+"\}\}$/,
  )
  const map = await server.ask('POST', '/api/render-directivity', {
    body: `{"frequencies":[100,200],"directivity":{"horizontal":[${PATTERN},${PATTERN}]}}`,
  })
  expect(map.body).toMatch(/^\{"image":"data:image\/png;base64,iVBORw0KGgo[\w+/=]+"\}$/)
  expect(server.faults).toEqual([])
})

test('what can not be drawn is refused in the form of the older server (R7)', async () => {
  await using server = await startRestServer()
  const odd = await server.ask('POST', '/api/render-charts', { body: '{"frequencies":[100,200],"spl":[80]}' })
  expect([odd.status, odd.body]).toEqual([
    422,
    '{"detail":"Chart rendering failed: x and y must have same first dimension, but have shapes (2,) and (1,)"}',
  ])
  const none = await server.ask('POST', '/api/render-directivity', { body: '{}' })
  expect(none.status).toBe(422)
  expect(none.body).toContain('"loc":["body","frequencies"]')
  expect(server.faults).toEqual([])
})
