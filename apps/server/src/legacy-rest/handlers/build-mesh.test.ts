import { expect, test } from 'vitest'
import { startRestServer } from '../testing/rest-server.ts'

const HORN = {
  formula_type: 'R-OSSE',
  R: '60',
  a: '45',
  throat_res: 20,
  mouth_res: 60,
  rear_res: 60,
  wall_thickness: 0,
}

test('a horn is meshed by another thread, and comes back as two files (contract 5.8)', async () => {
  await using server = await startRestServer()
  const headers = { 'Content-Type': 'application/json', Origin: 'http://localhost:3000' }
  const answer = await server.ask('POST', '/api/mesh/build', { headers, body: JSON.stringify(HORN) })
  expect(answer.status).toBe(200)
  expect(answer.headers).toMatchObject({
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(answer.body)),
  })
  expect(answer.body).toMatch(/^{"msh":"\$MeshFormat\\n2\.2 0 8\\n/)
  expect(answer.body).toMatch(
    /,"generatedBy":"gmsh-occ","stats":{"nodeCount":\d+,"elementCount":\d+},"stl":"solid [^"]+"}$/,
  )
})

test.each([
  ['text/plain', JSON.stringify(HORN), '"type":"model_attributes_type"'],
  ['application/json', '{"R":', '"type":"json_invalid","loc":["body",5]'],
  ['application/json', '{"R":60}', '"loc":["body","R"],"msg":"Input should be a valid string"'],
  [
    'application/json',
    '{"a":"foo("}',
    `{"detail":"Waveguide build failed: '(' was never closed (<string>, line 1)"}`,
  ],
  ['application/json', '{"R":"60","throat_res":Infinity}', '{"detail":"throat_res must be between'],
])('what makes no horn is refused: %s %s', async (type, body, detail) => {
  await using server = await startRestServer()
  const answer = await server.ask('POST', '/api/mesh/build', { headers: { 'Content-Type': type }, body })
  expect(answer.status).toBe(422)
  expect(answer.body).toContain(detail)
})
