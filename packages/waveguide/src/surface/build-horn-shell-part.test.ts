import {
  boundingBox,
  checkClosedOriented,
  SURFACE_TAG,
  surfaceArea,
  type TriangleSurface,
} from '@hornbench/surface-mesh'
import { describe, expect, test } from 'vitest'
import { writeMsh22 } from '../format/write-msh22.ts'
import { parseDesign } from '../params/parse-design.ts'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { buildHornPart, type HornPart } from './build-horn-shell-part.ts'
import { buildHornSurface } from './build-horn-surface.ts'
import { TooManyTrianglesError } from './horn-mesh-error.ts'
import { unitNormals } from './unit-normals.ts'

type Parameters = Record<string, unknown>

const build = (parameters: Parameters, part: Partial<HornPart> = {}) =>
  buildHornPart(parseDesign(parameters), { quadrants: 1234, isOpen: false, ...part })

/** Coordinates of the ends of all edges that only one triangle has, as [x, y, z]. */
function boundaryOf({ vertices, triangles }: TriangleSurface): number[][] {
  const directed = new Set<string>()
  const edges: [number, number][] = []
  for (let h = 0; h < triangles.length; h++) {
    const edge: [number, number] = [triangles[h], triangles[h % 3 === 2 ? h - 2 : h + 1]]
    edges.push(edge)
    directed.add(edge.join())
  }
  return edges
    .filter(([from, to]) => !directed.has(`${to},${from}`))
    .flat()
    .map((v) => Array.from(vertices.subarray(3 * v, 3 * v + 3)))
}

const BOX = {
  enc_depth: 120,
  enc_edge: 8,
  enc_space_l: 20,
  enc_space_t: 20,
  enc_space_r: 20,
  enc_space_b: 20,
}

const SOUND = { nonManifoldEdges: 0, misorientedEdges: 0, components: 1 }

/** Everything a cut, an offset and a morph can do to the planes. */
const DESIGNS: readonly (readonly [string, Parameters])[] = [
  ['a round OSSE horn', ROUND_OSSE],
  ['a round R-OSSE horn', ROUND_ROSSE],
  ['an elliptical horn', { ...ROUND_OSSE, a: '40 + 8*cos(2p)' }],
  ['a horn that looks down', { ...ROUND_OSSE, a: '38 - 5*sin(p)' }],
  ['a horn without any mirror plane', { ...ROUND_OSSE, a: '38 + 3*sin(2p) + 2*cos(p)' }],
  [
    'a horn with a throat section',
    { ...ROUND_OSSE, throat_ext_length: 10, throat_ext_angle: 5, slot_length: 4 },
  ],
  ['a horn in a box', { ...ROUND_OSSE, ...BOX }],
  [
    'a horn in a box that is not symmetric',
    { ...ROUND_OSSE, a: '38 - 5*sin(p)', ...BOX, enc_space_l: 60, enc_space_t: 5 },
  ],
  [
    'a rectangular mouth',
    { ...ROUND_OSSE, morph_target: 1, morph_width: 160, morph_height: 120, morph_corner: 20 },
  ],
]

describe.each(DESIGNS)('of %s', (_name, parameters) => {
  test.each([
    [1, [0, 1]],
    [12, [1]],
    [14, [0]],
  ] as const)('quadrants %i end exactly on the planes of the cut, with a wall', (quadrants, cut) => {
    const part = build(parameters, { quadrants })
    expect(checkClosedOriented(part)).toMatchObject(SOUND)
    for (const point of boundaryOf(part)) expect(cut.some((c) => point[c] === 0)).toBe(true)
    const { min } = boundingBox(part.vertices)
    for (const c of cut) expect(min[c]).toBe(0)
  })

  test('an open horn ends on the rim of its mouth only', () => {
    const design = parseDesign(parameters)
    const surface = buildHornPart(design, { quadrants: 1234, isOpen: true })
    const report = checkClosedOriented(surface)
    expect(report).toMatchObject({ ...SOUND, eulerCharacteristic: 1 })
    expect(report.openEdges).toBeGreaterThan(11)
    // The throat, the other end of the wall, has a radius of 12.7 mm.
    for (const [x, y] of boundaryOf(surface)) expect(Math.hypot(x, y)).toBeGreaterThan(40)
  })

  test('an open part ends on its cut and on the rim', () => {
    const part = build(parameters, { quadrants: 14, isOpen: true })
    expect(checkClosedOriented(part)).toMatchObject({ ...SOUND, eulerCharacteristic: 1 })
    for (const [x, y] of boundaryOf(part)) expect(x === 0 || Math.hypot(x, y) > 40).toBe(true)
  })
})

describe('parts are parts of the whole', () => {
  test.each([
    ['closed', false],
    ['open', true],
  ])('four quadrants, or two halves, of a symmetric horn have its area (%s)', (_name, isOpen) => {
    const elliptical = { ...ROUND_OSSE, a: '40 + 8*cos(2p)' }
    const areaOf = (quadrants: HornPart['quadrants']) => surfaceArea(build(elliptical, { quadrants, isOpen }))
    const whole = areaOf(1234)
    expect((4 * areaOf(1)) / whole).toBeCloseTo(1, 12)
    expect((2 * areaOf(12)) / whole).toBeCloseTo(1, 12)
    expect((2 * areaOf(14)) / whole).toBeCloseTo(1, 12)
  })

  test('the upper half of a horn that looks down and that of its image make the horn', () => {
    const [down, up] = ['38 - 5*sin(p)', '38 + 5*sin(p)'].map((a) =>
      surfaceArea(build({ ...ROUND_OSSE, a }, { quadrants: 12 })),
    )
    expect(down).not.toBeCloseTo(up, -1)
    const whole = surfaceArea(buildHornSurface(parseDesign({ ...ROUND_OSSE, a: '38 - 5*sin(p)' })).surface)
    // Cut apart, each half has its own rings, so that the polygons differ a little.
    expect((down + up) / whole).toBeCloseTo(1, 2)
  })

  test('the right half of a box and that of its image make the box', () => {
    const [right, left] = [60, 20].map((wide) =>
      surfaceArea(
        build({ ...ROUND_OSSE, ...BOX, enc_space_r: wide, enc_space_l: 80 - wide }, { quadrants: 14 }),
      ),
    )
    const whole = surfaceArea(build({ ...ROUND_OSSE, ...BOX, enc_space_r: 60, enc_space_l: 20 }))
    expect((right + left) / whole).toBeCloseTo(1, 2)
  })

  test('an open horn is the source and the inside of the closed one: its normals point into the air', () => {
    const surface = build(ROUND_OSSE, { isOpen: true })
    const normals = unitNormals(surface)
    surface.tags.forEach((tag, t) => {
      const [x, y] = surface.vertices.subarray(3 * surface.triangles[3 * t])
      const forwards = normals[3 * t + 2]
      const inwards = -(x * normals[3 * t] + y * normals[3 * t + 1])
      expect(tag === SURFACE_TAG.source ? forwards : inwards).toBeGreaterThan(0)
    })
    const { min, max } = boundingBox(surface.vertices)
    expect([min[2], max[2]]).toEqual([0, 60])
  })

  test('of a design without a cut and with a wall nothing differs from the surface that is solved', () => {
    const design = parseDesign({ ...ROUND_OSSE, a: '40 + 8*cos(2p)' })
    expect(buildHornPart(design, { quadrants: 1234, isOpen: false })).toEqual(
      buildHornSurface(design).surface,
    )
  })
})

test('the same design gives the same bytes', () => {
  const text = () => writeMsh22(build(ROUND_ROSSE, { quadrants: 12, isOpen: true }))
  expect(text()).toBe(text())
})

test('a mesh that would be too large is refused before it is made', () => {
  const tiny = { ...ROUND_OSSE, throat_res: 0.05, mouth_res: 0.05, rear_res: 0.05 }
  expect(() => build(tiny, { quadrants: 1 })).toThrow(TooManyTrianglesError)
})
