import { readFileSync } from 'node:fs'
import { readBody, REQUEST_MODELS } from '@hornbench/legacy-wire'
import { describe, expect, test } from 'vitest'
import { legacyParameters, type Parameters } from '../testing/legacy-parameters.ts'
import { buildLegacyMesh } from './build-legacy-mesh.ts'

type Recording = {
  readonly name: string
  readonly request: { readonly headers: readonly (readonly [string, string])[]; readonly body: string | null }
  readonly response: { readonly status: number; readonly body: string }
}

type Mesh = {
  readonly msh: string
  readonly generatedBy: string
  readonly stats: { readonly nodeCount: number; readonly elementCount: number }
  readonly stl: string
}

const FILE = new URL('../../../../tests/fixtures/legacy-api/transcripts.jsonl', import.meta.url)
const recordings = readFileSync(FILE, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('{"name": "mesh-build/') || line.startsWith('{"name":"mesh-build/'))
  .map((line) => JSON.parse(line) as Recording)
  // Bad input there, an outage here.
  .filter(({ name }) => name !== 'mesh-build/n-angular-zero')

function answerTo({ request }: Pick<Recording, 'request'>) {
  const contentType = request.headers.find(([name]) => name === 'Content-Type')?.[1]
  const read = readBody(REQUEST_MODELS.buildMesh, contentType, new TextEncoder().encode(request.body ?? ''))
  return read.ok ? buildLegacyMesh(read.value) : { status: read.status, json: read.bodyJson }
}

const ask = (changes: Parameters) => buildLegacyMesh(legacyParameters(changes))

const COARSE = {
  formula_type: 'R-OSSE',
  R: '60',
  a: '45',
  throat_res: 20,
  mouth_res: 60,
  rear_res: 60,
  wall_thickness: 0,
}

/** The opening lines of the sections of a Gmsh file, and its names of groups. */
function outlineOf(msh: string): string[] {
  return msh.split('\n').filter((line) => line.startsWith('$') || /^2 \d+ "/.test(line))
}

describe('recorded exchanges (contract 5.8)', () => {
  const built = recordings.filter(
    ({ response }) => response.status === 200 && response.body.includes('$EndNodes'),
  )
  const refused = recordings.filter(({ response }) => response.status !== 200)

  test('are there', () => {
    expect(built.length).toBeGreaterThanOrEqual(5)
    expect(refused.length).toBeGreaterThanOrEqual(15)
  })

  test.each(built.map((recording) => [recording.name, recording] as const))('%s', (_name, recording) => {
    const answer = answerTo(recording)
    expect(answer.status).toBe(200)
    const [found, wanted] = [answer.json, recording.response.body].map((body) => JSON.parse(body) as Mesh)
    expect(Object.keys(found ?? {})).toEqual(Object.keys(wanted ?? {}))
    expect(found?.generatedBy).toBe(wanted?.generatedBy)
    expect(outlineOf(found?.msh ?? '')).toEqual(outlineOf(wanted?.msh ?? ''))
    const lines = [found, wanted].map((mesh) => mesh?.stl.split('\n') ?? [])
    expect(lines.map((stl) => [stl[0], stl.at(-2), stl.at(-1)])[0]).toEqual(
      lines.map((stl) => [stl[0], stl.at(-2), stl.at(-1)])[1],
    )
  })

  test.each(refused.map((recording) => [recording.name, recording] as const))('%s', (_name, recording) => {
    const answer = answerTo(recording)
    // What was a fault of the older server is a refusal with the same words.
    expect(answer.status).toBe(recording.response.status === 500 ? 422 : recording.response.status)
    expect(answer.json).toBe(recording.response.body)
  })
})

describe('a mesh', () => {
  const meshOf = (changes: Parameters) => JSON.parse(ask(changes).json) as Mesh

  test.each([1, 12, 14, 1234])('of quadrants %i counts what is in it', (quadrants) => {
    const { msh, stats, stl } = meshOf({ ...COARSE, quadrants })
    expect(msh).toContain(`$Nodes\n${stats.nodeCount}\n`)
    expect(msh).toContain(`$Elements\n${stats.elementCount}\n`)
    expect(stl.match(/^facet normal /gm)).toHaveLength(stats.elementCount)
  })

  test('is the same, byte for byte, for the same request, and in both versions of the format', () => {
    expect(ask(COARSE)).toEqual(ask(COARSE))
    const old = meshOf(COARSE)
    const recent = meshOf({ ...COARSE, msh_version: '4.1' })
    expect(recent.msh).toMatch(/^\$MeshFormat\n4\.1 0 8\n/)
    expect({ ...recent, msh: '' }).toEqual({ ...old, msh: '' })
  })

  test('of a horn ignores the infinite baffle, as ever', () => {
    expect(ask({ ...COARSE, sim_type: 1 })).toEqual(ask(COARSE))
  })

  test('of an empty request is the source and a wall behind it: R and a are taken as 0', () => {
    const { msh, stats } = meshOf({})
    expect(stats.elementCount).toBeGreaterThan(100)
    // Closed: three half-edges a triangle, V − E + F = 2.
    expect(stats.nodeCount - 1.5 * stats.elementCount + stats.elementCount).toBe(2)
    const z = [...msh.matchAll(/^\d+ \S+ \S+ (?<z>\S+)$/gm)].map((node) => Number(node.groups?.['z']))
    expect(Math.max(...z)).toBe(0)
    expect(Math.min(...z)).toBeLessThan(-10)
  })

  test('too fine for a solve is still made', () => {
    const { stats } = meshOf({ R: '140', a: '25', throat_res: 2, mouth_res: 4, rear_res: 8 })
    expect(stats.elementCount).toBeGreaterThan(12_000)
  })
})

describe('what is wrong is refused', () => {
  const detailOf = (changes: Parameters) => {
    const { status, json } = ask({ ...COARSE, ...changes })
    expect(status).toBe(422)
    return (JSON.parse(json) as { detail: string }).detail
  }

  test.each<[Parameters, string]>([
    [{ msh_version: '4' }, "msh_version must be '2.2' or '4.1'."],
    [{ formula_type: 'osse' }, "formula_type 'osse' is not supported. Supported types: 'R-OSSE', 'OSSE'."],
    [{ quadrants: 5 }, 'Unsupported Mesh.Quadrants value: 5. Use 1, 12, 14, or 1234.'],
    [{ n_angular: 0 }, 'n_angular must be at least 1; it is 0.'],
    [{ n_angular: -1 }, 'Number of samples, -1, must be non-negative.'],
    [{ a: 'sqrt(-1)' }, 'math domain error'],
    [{ a: 'foo(' }, "Waveguide build failed: '(' was never closed (<string>, line 1)"],
    [{ a: '2sin(p)' }, 'Waveguide build failed: invalid decimal literal (<string>, line 1)'],
    [{ R: '12.7', a: '0' }, 'The wall has no length. Use an R that differs from r0, or an L above 0.'],
  ])('in the recorded words where there are some: %j', (changes, detail) => {
    expect(detailOf(changes)).toBe(detail)
  })

  test.each<[Parameters]>([
    [{ R: 'NaN' }],
    [{ R: '1e308' }],
    [{ R: 'inf', a: 'inf' }],
    [{ throat_res: '1e-300' }],
    [{ throat_res: 'inf' }],
    [{ mouth_res: 'nan' }],
    [{ wall_thickness: 'nan' }],
    [{ wall_thickness: '1e308' }],
    [{ r0: -5 }],
    [{ k: 0 }],
    [{ tmax: 0 }],
    [{ q: '0' }],
    [{ a: '90' }],
    [{ a: '1'.repeat(5000) }],
    [{ a: `${'(p+'.repeat(400)}1` }],
    [{ a: `${'p%('.repeat(150)}9${')'.repeat(150)}` }],
    [{ morph_target: 1, morph_width: 'inf' }],
    [{ throat_res: 0.05, mouth_res: 0.05, rear_res: 0.05, R: '5000' }],
    [{ formula_type: 'OSSE', L: '-1' }],
    [{ formula_type: 'OSSE', L: '1e9' }],
    [{ formula_type: 'OSSE', rot: 1e9 }],
    [{ formula_type: 'OSSE', gcurve_type: 2, gcurve_width: 100, gcurve_sf: '1e300,1,1,1,1,1' }],
  ])('whatever it is: %j', (changes) => {
    expect(detailOf(changes)).not.toBe('')
  })

  test('a grid that would never have ended is none here', () => {
    expect(ask({ ...COARSE, n_angular: 1e15, n_length: 1e15 })).toEqual(ask(COARSE))
  })
})
