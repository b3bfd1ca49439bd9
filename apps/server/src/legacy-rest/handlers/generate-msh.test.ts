import { join } from 'node:path'
import { ServerUnavailableError } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { createGmsh, type Gmsh } from '../../gmsh/create-gmsh.ts'
import { gmshHere } from '../../gmsh/testing/gmsh-here.ts'
import { openTestGmsh } from '../../gmsh/testing/open-test-gmsh.ts'
import { processesIn } from '../../gmsh/testing/processes-in.ts'
import { startHornbench } from '../../testing/start-hornbench.ts'
import { temporaryFolder } from '../../testing/temporary-folder.ts'
import { startRestServer } from '../testing/rest-server.ts'

const PATH = '/api/mesh/generate-msh'
const CUBE = 'SetFactory("OpenCASCADE");\nBox(1) = {0,0,0,1,1,1};\n'
const ENDLESS = 'i = 0;\nFor i In {0:10}\n i = 0;\nEndFor\n'
const NO_GMSH = 'Legacy /api/mesh/generate-msh requires a working Gmsh backend.'
const TRIANGLE = { msh: '$MeshFormat\n', nodeCount: 3, elementCount: 1 }

async function startServer(mesh: Gmsh['mesh'] = () => Promise.resolve(TRIANGLE)) {
  const server = await startRestServer({ gmsh: { mesh }, maxBytes: 2 ** 22 })
  const post = (body: unknown) => server.ask('POST', PATH, { body: JSON.stringify(body) })
  return { ...server, post }
}

describe('POST /api/mesh/generate-msh (A1)', () => {
  test('answers with the mesh and its counts', async () => {
    await using server = await startServer()
    const { status, body } = await server.post({ geoText: CUBE })
    expect(status).toBe(200)
    expect(body).toBe(
      '{"msh":"$MeshFormat\\n","generatedBy":"gmsh","stats":{"nodeCount":3,"elementCount":1}}',
    )
  })

  test.each([
    [{ geoText: CUBE }, '2.2'],
    [{ geoText: CUBE, mshVersion: ' 4.1\t' }, '4.1'],
    [{ geoText: CUBE, mshVersion: '4.1', binary: 'yes', more: 1 }, '4.1'],
  ])('asks for the version that was sent: %j', async (body, version) => {
    const asked: string[] = []
    await using server = await startServer((_script, options) => {
      asked.push(options.version)
      return Promise.resolve(TRIANGLE)
    })
    expect((await server.post(body)).status).toBe(200)
    expect(asked).toEqual([version])
  })

  test.each([
    [{ geoText: ' \n', mshVersion: '3' }, 'geoText must be a non-empty .geo script.'],
    [
      { geoText: 'System "a";', mshVersion: "2'2" },
      "Unsupported msh_version '2'2'. Expected one of ['2.2', '4.1'].",
    ],
    [{ geoText: CUBE, mshVersion: ' 3 ' }, "Unsupported msh_version ' 3 '. Expected one of ['2.2', '4.1']."],
    [{ geoText: '\nSystem "ls";' }, "The script may not use 'System' (line 2)."],
    [
      { geoText: `${'// a long comment\n'.repeat(9999)}Merge 1;` },
      "The script may not use 'Merge' (line 10000).",
    ],
  ])('tells the first thing that is wrong, with a Gmsh or without: %#', async (body, detail) => {
    await using server = await startServer(() => Promise.reject(new ServerUnavailableError(NO_GMSH)))
    const answer = await server.post(body)
    expect({ status: answer.status, body: answer.body }).toEqual({
      status: 422,
      body: JSON.stringify({ detail }),
    })
    expect(server.faults).toEqual([])
  })

  test('lists what is wrong with the fields', async () => {
    await using server = await startServer()
    const { status, body } = await server.post({ geoText: 5, binary: null })
    expect(status).toBe(422)
    const { detail } = JSON.parse(body) as { detail: { type: string; loc: string[] }[] }
    expect(detail.map(({ type, loc }) => [type, ...loc])).toEqual([
      ['string_type', 'body', 'geoText'],
      ['bool_type', 'body', 'binary'],
    ])
  })

  test('without a Gmsh the answer is the recorded text', async () => {
    using place = temporaryFolder()
    await using gmsh = createGmsh({ folder: `${place.path}/runs`, gmshPath: '', searchPath: place.path })
    await using server = await startServer(gmsh.mesh)
    const { status, body } = await server.post({ geoText: CUBE })
    expect({ status, body }).toEqual({ status: 503, body: JSON.stringify({ detail: NO_GMSH }) })
  })
})

test('the whole server meshes with the Gmsh of this machine, and ends what runs when it ends', async () => {
  const { gmshPath } = gmshHere()
  await using hornbench = await startHornbench({ config: { gmshPath } })
  const { dataFolder } = hornbench.config
  const ask = (geoText: string) =>
    fetch(hornbench.url + PATH, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ geoText }),
    })
  const meshed = (await (await ask(CUBE)).json()) as { stats: { elementCount: number } }
  expect(meshed.stats.elementCount).toBeGreaterThan(100)

  const answer = ask(ENDLESS)
  await expect.poll(() => processesIn(join(dataFolder, 'gmsh-runs')).length, { timeout: 10_000 }).toBe(1)
  await hornbench.hornbench.close()
  expect((await answer).status).toBe(503)
  expect(processesIn(join(dataFolder, 'gmsh-runs'))).toEqual([])
})

test('a client that goes ends its run', async () => {
  await using gmsh = openTestGmsh()
  await using server = await startServer((_script, _options, signal) => gmsh.mesh(ENDLESS, { signal }))
  const client = new AbortController()
  const answer = fetch(`http://127.0.0.1:${server.port}${PATH}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ geoText: CUBE }),
    signal: client.signal,
  })
  await expect.poll(() => processesIn(gmsh.folder).length, { timeout: 10_000 }).toBe(1)
  client.abort()
  await expect(answer).rejects.toThrow('This operation was aborted')
  await expect.poll(() => processesIn(gmsh.folder).length, { timeout: 10_000 }).toBe(0)
  await expect.poll(() => gmsh.leftovers()).toEqual([])
  expect(server.faults).toEqual([])
})
