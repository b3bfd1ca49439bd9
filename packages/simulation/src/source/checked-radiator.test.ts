import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { describe, expect, test } from 'vitest'
import { cube } from '../testing/cube.ts'
import { UnusableMeshError } from '../unusable-input-error.ts'
import type { MeshValidation } from './body-source.ts'
import { checkedRadiator } from './checked-radiator.ts'

const sweep = { medium: { soundSpeed: 343, density: 1.21 }, highestHz: 500 }
const body = cube(4)
const MODES = ['strict', 'warn', 'off'] as const

const check = (surface: TriangleSurface, validation: MeshValidation, highestHz = 500) =>
  checkedRadiator({ kind: 'mesh', surface, validation }, { ...sweep, highestHz })

function issuesOf(run: () => unknown) {
  try {
    run()
  } catch (error) {
    if (error instanceof UnusableMeshError) return error.issues
    throw error
  }
  throw new Error('Nothing was refused.')
}
const codesOf = (run: () => unknown) => issuesOf(run).map(({ code }) => code)

const withTriangles = (triangles: ArrayLike<number>, tags: ArrayLike<number>) => ({
  ...body,
  triangles: Uint32Array.from(triangles),
  tags: Uint8Array.from(tags),
})
const open = withTriangles(body.triangles.slice(3), body.tags.slice(1))
const turned = body.triangles.slice()
turned.set([turned[1], turned[0]])
const oneTurned = { ...body, triangles: turned }

describe('a mesh that is in order', () => {
  test.each(MODES)('passes without a word with validation %s', (validation) => {
    const { surface, warnings, sourceAreaCorrection, frame } = check(body, validation)
    expect(surface).toEqual(body)
    expect(warnings).toEqual([])
    expect(sourceAreaCorrection).toBe(1)
    expect(frame.axis).toEqual([0, 0, 1])
    expect(frame.mouthDistanceM).toBeCloseTo(0, 12)
  })
})

describe('a mesh with a fault that has one reasonable repair (M2)', () => {
  test('is repaired and remarked on by warn', () => {
    const { surface, warnings } = check(oneTurned, 'warn')
    expect(surface.triangles).not.toEqual(turned)
    expect(warnings).toEqual([expect.stringMatching(/^inconsistent_winding: /)])
  })

  test('is refused by strict', () => {
    expect(codesOf(() => check(oneTurned, 'strict'))).toEqual(['inconsistent_winding'])
  })

  test('is repaired without a word by off', () => {
    const { surface, warnings } = check(oneTurned, 'off')
    expect(surface).toEqual(check(oneTurned, 'warn').surface)
    expect(warnings).toEqual([])
  })
})

describe('a mesh that is open (M2)', () => {
  test.each(['strict', 'warn'] as const)('is refused by %s, with the list it is about', (validation) => {
    expect(issuesOf(() => check(open, validation))).toEqual([
      { path: ['triangles'], code: 'open_mesh', message: expect.any(String) },
    ])
  })

  test('is taken as it is by off', () => {
    expect(check(open, 'off').surface.triangles).toEqual(open.triangles)
  })
})

describe('a mesh that nothing can be computed with is refused in every mode', () => {
  const far = body.vertices.slice()
  far[0] = Number.NaN
  const beyond = body.triangles.slice()
  beyond[5] = 9999
  const tags = (tag: number) => ({ ...body, tags: body.tags.map(() => tag) })
  const soup = (count: number) => withTriangles(new Uint32Array(3 * count), new Uint8Array(count).fill(2))
  // Twice the same vertex in each.
  const flat = withTriangles(
    body.triangles.map((index, at) => (at % 3 === 2 ? body.triangles[at - 1] : index)),
    body.tags,
  )

  const CASES: [what: string, surface: TriangleSurface, issue: { code: string; path: string[] }][] = [
    [
      'a coordinate that is not finite',
      { ...body, vertices: far },
      { code: 'non_finite_vertex', path: ['verticesM'] },
    ],
    [
      'an index that is out of range',
      { ...body, triangles: beyond },
      { code: 'mesh_index_range', path: ['triangles'] },
    ],
    ['too few tags', { ...body, tags: body.tags.slice(1) }, { code: 'tag_count_mismatch', path: ['tags'] }],
    ['no source', tags(SURFACE_TAG.wall), { code: 'missing_source_tag', path: ['tags'] }],
    ['no triangles', withTriangles([], []), { code: 'mesh_empty', path: ['triangles'] }],
    ['more than 12,000 triangles', soup(12_001), { code: 'too_many_triangles', path: ['triangles'] }],
    ['triangles without an area', flat, { code: 'degenerate_triangle', path: ['triangles'] }],
  ]
  for (const validation of MODES) {
    test.each(CASES)(`${validation}: %s`, (_what, surface, issue) => {
      expect(issuesOf(() => check(surface, validation))).toContainEqual({
        ...issue,
        message: expect.stringMatching(/\.$/),
      })
    })
  }

  test.each(MODES)('%s: needles as long as the body', (validation) => {
    expect(codesOf(() => check(needles(1500), validation))).toContain('too_stretched')
  })
})

describe('a mesh that is too coarse for the highest frequency', () => {
  // Edges of 70.7 mm: six of them to a wavelength up to 808 Hz.
  test('is warned about, with what would do', () => {
    const [warning] = check(body, 'warn', 1000).warnings
    expect(warning).toMatch(/^too_coarse: .*70\.7 mm.*4\.9 of them; 6 .* 808 Hz\..*57\.2 mm/)
    expect(check(body, 'warn', 800).warnings).toEqual([])
  })

  test('is refused by strict, not looked at by off', () => {
    expect(codesOf(() => check(body, 'strict', 1000))).toEqual(['too_coarse'])
    expect(check(body, 'off', 1000).warnings).toEqual([])
  })

  test('and has other faults is told all of them at once', () => {
    const flat = {
      ...open,
      vertices: open.vertices.map((length, at) => (at % 3 === 2 ? length / 50 : length)),
    }
    expect(codesOf(() => check(flat, 'strict', 1000))).toEqual(['open_mesh', 'too_coarse', 'small_angle'])
  })
})

test('a mesh of bad shapes is warned about', () => {
  const flat = { ...body, vertices: body.vertices.map((length, at) => (at % 3 === 2 ? length / 50 : length)) }
  expect(check(flat, 'warn').warnings).toEqual([expect.stringMatching(/^small_angle: /)])
})

/** A closed cylinder whose side is one ring of strips, each as long as the body. */
function needles(sectors: number): TriangleSurface {
  const vertices = [0, 0, 0, 0, 0, 1]
  const triangles: number[] = []
  for (let i = 0; i < sectors; i++) {
    const angle = (2 * Math.PI * i) / sectors
    vertices.push(
      0.1 * Math.cos(angle),
      0.1 * Math.sin(angle),
      0,
      0.1 * Math.cos(angle),
      0.1 * Math.sin(angle),
      1,
    )
    const [low, high, nextLow, nextHigh] = [2 * i, 2 * i + 1, 2 * i + 2, 2 * i + 3].map(
      (at) => 2 + (at % (2 * sectors)),
    )
    triangles.push(0, nextLow, low, 1, high, nextHigh, low, nextLow, nextHigh, low, nextHigh, high)
  }
  const tags = Uint8Array.from({ length: triangles.length / 3 }, (_, t) => (t % 4 === 1 ? 2 : 1))
  return { vertices: Float64Array.from(vertices), triangles: Uint32Array.from(triangles), tags }
}
