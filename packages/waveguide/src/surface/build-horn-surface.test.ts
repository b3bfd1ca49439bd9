import {
  areaByTag,
  checkClosedOriented,
  SURFACE_TAG,
  signedVolume,
  surfaceArea,
  type TriangleSurface,
} from '@hornbench/surface-mesh'
import { describe, expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { meridianAt } from '../profile/horn-profile.ts'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { sheetsOf } from '../testing/sheets-of.ts'
import { buildHornSurface } from './build-horn-surface.ts'
import {
  FoldedHornError,
  SelfIntersectingHornError,
  TooManyTrianglesError,
  WallTooThickError,
} from './horn-mesh-error.ts'

function build(parameters: Record<string, unknown>) {
  return buildHornSurface(parseDesign(parameters))
}

/** Volume and area of a round horn from its meridian, in 20,000 frustums per sheet. */
function surfaceOfRevolution(parameters: Record<string, unknown>) {
  let volume = 0
  let area = 0
  for (const { pointAt } of sheetsOf(parameters).sheets) {
    let [r0, , z0] = pointAt(0, 0)
    for (let i = 1; i <= 20_000; i++) {
      const [r1, , z1] = pointAt(0, i / 20_000)
      // The path runs from the source to the back with the air on its right: outwards, where z falls, the solid is inside.
      volume -= (Math.PI / 3) * (z1 - z0) * (r0 * r0 + r0 * r1 + r1 * r1)
      area += Math.PI * (r0 + r1) * Math.hypot(r1 - r0, z1 - z0)
      ;[r0, z0] = [r1, z1]
    }
  }
  return { volume, area }
}

/** Whether every vertex has an image under a change of sign of one coordinate, exact to the bit. */
function isMirrored({ vertices }: TriangleSurface, coordinate: 0 | 1): boolean {
  const keyOf = (v: number, sign: number) =>
    [0, 1, 2].map((c) => (c === coordinate ? sign : 1) * vertices[3 * v + c] + 0).join(' ')
  const count = vertices.length / 3
  const keys = new Set(Array.from({ length: count }, (_, v) => keyOf(v, 1)))
  return Array.from({ length: count }, (_, v) => v).every((v) => keys.has(keyOf(v, -1)))
}

describe('the surface', () => {
  test.each([
    ['a round OSSE horn', ROUND_OSSE],
    ['a round R-OSSE horn', ROUND_ROSSE],
    ['a horn with a cap source', { ...ROUND_OSSE, a0: 30, source_shape: 'cap' }],
    ['an elliptical horn', { ...ROUND_OSSE, a: '40 + 8*cos(2p)' }],
    ['an oval throat', { ...ROUND_OSSE, r0: '13 + 2*cos(2p)' }],
    ['a mouth that is not flat', { ...ROUND_OSSE, L: '60 + 6*cos(2p)' }],
    ['a horn that looks down', { ...ROUND_OSSE, a: '38 - 5*sin(p)' }],
    ['a horn that looks aside', { ...ROUND_OSSE, a: '38 + 5*cos(p)' }],
    ['a horn without any mirror plane', { ...ROUND_OSSE, a: '38 + 3*sin(2p) + 2*cos(p)' }],
    ['a horn with a bulge', { ...ROUND_OSSE, h: 3 }],
  ])('of %s is closed, oriented, in one piece and meets all quality limits', (_, parameters) => {
    const { surface, warnings } = build(parameters)
    const report = checkClosedOriented(surface)
    expect(report).toMatchObject({ isClosedOriented: true, components: 1, eulerCharacteristic: 2 })
    expect(signedVolume(surface)).toBeGreaterThan(0)
    expect(warnings).toEqual([])
  })

  test('has its throat in the plane z = 0, its back at minus the wall thickness and its nodes on the formula', () => {
    const design = parseDesign({ ...ROUND_OSSE, a: '40 + 8*cos(2p)' })
    const { surface, mouthPlaneZMm } = buildHornSurface(design)
    const { vertices, triangles, tags } = surface
    const z = Array.from({ length: vertices.length / 3 }, (_, v) => vertices[3 * v + 2])
    expect(Math.min(...z)).toBe(-8)
    expect(Math.max(...z)).toBe(mouthPlaneZMm)
    tags.forEach((tag, t) => {
      if (tag !== SURFACE_TAG.source) return
      for (let c = 0; c < 3; c++) expect(z[triangles[3 * t + c]]).toBe(0)
    })
    let onWall = 0
    for (let v = 0; v < z.length; v++) {
      const radius = Math.hypot(vertices[3 * v], vertices[3 * v + 1])
      const meridian = meridianAt(design.profile, Math.atan2(vertices[3 * v + 1], vertices[3 * v]))
      // z = t L for OSSE; a node of the inside of the wall has the radius of the formula there.
      if (z[v] > 0 && z[v] <= 60 && Math.abs(meridian(z[v] / 60).rMm - radius) < 1e-9) onWall++
    }
    expect(onWall).toBeGreaterThan(0.3 * z.length)
  })

  test.each([
    { shape: 'a cone', a: 30, a0: 30 },
    { shape: 'a tube', a: 0, a0: 0 },
  ])('$shape, which is an OSSE horn without a termination, is meshed like any other', ({ a, a0 }) => {
    for (const q of [0.95, 1, 2]) {
      const { warnings, surface } = build({ ...ROUND_OSSE, a, a0, k: 1, s: 0, q })
      expect(warnings).toEqual([])
      expect(surface.vertices.every(Number.isFinite)).toBe(true)
    }
  })

  test('is the same to the bit when it is built again', () => {
    const parameters = { ...ROUND_OSSE, a: '38 + 3*sin(2p) + 2*cos(p)' }
    expect(build(parameters).surface).toEqual(build(parameters).surface)
  })
})

describe('mirror symmetry', () => {
  test.each([
    ['40 + 8*cos(2p)', true, true],
    ['38 - 5*sin(p)', true, false],
    ['38 + 5*cos(p)', false, true],
    ['38 + 3*sin(2p)', false, false],
  ])('with a = %s the planes x = 0 and y = 0 are mirrors: %s and %s', (a, x, y) => {
    const { surface, symmetry } = build({ ...ROUND_OSSE, a })
    expect(symmetry).toEqual({ x, y })
    expect(isMirrored(surface, 0)).toBe(x)
    expect(isMirrored(surface, 1)).toBe(y)
  })

  test('the first quarter of the triangles of a doubly symmetric horn is one quadrant', () => {
    const { vertices, triangles } = build(ROUND_ROSSE).surface
    for (const v of triangles.slice(0, triangles.length / 4)) {
      expect(vertices[3 * v]).toBeGreaterThanOrEqual(0)
      expect(vertices[3 * v + 1]).toBeGreaterThanOrEqual(0)
    }
  })
})

describe('refinement', () => {
  const meshes = [14, 7, 3.5].map((edge) =>
    build({ ...ROUND_OSSE, L: 45, throat_res: edge, mouth_res: edge, rear_res: edge }),
  )

  test('halving the edges makes about four times as many triangles', () => {
    const counts = meshes.map(({ surface }) => surface.tags.length)
    // Less than four, because the lip, rings with few edges and graded elements do not follow the edge length.
    for (let i = 1; i < counts.length; i++) {
      expect(counts[i] / counts[i - 1]).toBeGreaterThan(2)
      expect(counts[i] / counts[i - 1]).toBeLessThan(4.5)
    }
  })

  test('the source area converges to that of the disc at second order', () => {
    const errors = meshes.map(({ surface, nominalSourceAreaMm2 }) => {
      return nominalSourceAreaMm2 - (areaByTag(surface).get(SURFACE_TAG.source) ?? 0)
    })
    const order = Math.log(errors[0] / errors[2]) / Math.log(4)
    // Ring counts are whole numbers, so the edge length is only nearly halved.
    expect(order).toBeGreaterThan(1.6)
    expect(Math.min(...errors)).toBeGreaterThan(0)
  })

  test('volume and area are those of the smooth surface of revolution within a share that does not need fine edges', () => {
    const smooth = surfaceOfRevolution({ ...ROUND_OSSE, L: 45 })
    meshes.forEach(({ surface }, i) => {
      const limit = [0.01, 0.002, 0.001][i]
      expect(Math.abs(signedVolume(surface) / smooth.volume - 1)).toBeLessThan(limit)
      // The lip encloses what the round one does with a longer way around it.
      expect(Math.abs(surfaceArea(surface) / smooth.area - 1)).toBeLessThan(0.01)
    })
  })
})

describe('warnings and refusals', () => {
  test('a wall that curves too tightly for its thickness is thinned with a warning that says how far', () => {
    const { warnings } = build({ ...ROUND_ROSSE, wall_thickness: 14 })
    expect(warnings.map(({ code }) => code)).toContain('wall-thinned')
    const fitting = Number(/is ([\d.]+) mm thick/.exec(warnings[0]?.message ?? '')?.[1])
    expect(build({ ...ROUND_ROSSE, wall_thickness: fitting }).warnings).toEqual([])
  })

  test('a wall that would have to be thinned to a sliver is refused', () => {
    expect(() => build({ ...ROUND_ROSSE, r: 0.01, wall_thickness: 60 })).toThrow(WallTooThickError)
  })

  test('a mesh beyond the limit is refused with its size before it is made', () => {
    const started = performance.now()
    expect(() => build({ ...ROUND_OSSE, throat_res: 0.05, mouth_res: 0.05, rear_res: 0.05 })).toThrow(
      TooManyTrianglesError,
    )
    expect(() => build({ ...ROUND_OSSE, mouth_res: 1.5 })).toThrow(
      /about 1\d{4,} triangles; the limit is 12000/,
    )
    // Ten million triangles would take minutes.
    expect(performance.now() - started).toBeLessThan(5000)
  })

  test('a thin wall limits the edges on both of its sides to three times its thickness', () => {
    const { surface, quality } = build({
      ...ROUND_OSSE,
      throat_res: 30,
      mouth_res: 30,
      rear_res: 30,
      wall_thickness: 3,
    })
    // Edges exceed the wanted length by up to a half: ring counts are rounded, and diagonals are longer than sides.
    expect(quality.maxEdge).toBeLessThan(1.5 * 9)
    expect(surface.tags.length).toBeGreaterThan(1000)
  })

  test('a mouth that is rolled back into the outside of the wall is refused', () => {
    const rolled = {
      a: 26,
      a0: 23,
      k: 1.8,
      r: 0.44,
      b: -0.044,
      m: 0.79,
      q: 2.9,
      tmax: 1.4,
      wall_thickness: 3,
    }
    expect(() => build({ ...ROUND_ROSSE, ...rolled })).toThrow(SelfIntersectingHornError)
  })

  test('a meridian that turns back on itself is refused', () => {
    const turning = { a: 21, a0: 15, k: 2.5, r: 0.88, b: 0, m: 1, q: 1.1, tmax: 1.1, wall_thickness: 4 }
    expect(() => build({ ...ROUND_ROSSE, ...turning })).toThrow(FoldedHornError)
  })
})
