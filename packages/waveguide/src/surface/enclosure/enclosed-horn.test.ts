import {
  checkClosedOriented,
  findSelfIntersections,
  SURFACE_TAG,
  signedVolume,
} from '@hornbench/surface-mesh'
import { describe, expect, test } from 'vitest'
import { parseDesign } from '../../params/parse-design.ts'
import { hornExtents } from '../../profile/horn-extents.ts'
import { meridianAt } from '../../profile/horn-profile.ts'
import { ROUND_OSSE, ROUND_ROSSE } from '../../testing/sample-parameters.ts'
import { buildHornSurface } from '../build-horn-surface.ts'
import { FoldedHornError, TooManyTrianglesError } from '../horn-mesh-error.ts'

const BOXED = { ...ROUND_OSSE, rear_res: 25, enc_depth: 150 }

/** A recorded request to the older server. */
const RECORDED = {
  formula_type: 'OSSE',
  L: '40',
  a: '45',
  r0: 12.7,
  a0: 15.5,
  k: 2,
  s: '0.7',
  n: 4,
  q: 3,
  throat_res: 20,
  mouth_res: 60,
  rear_res: 60,
  wall_thickness: 0,
  enc_depth: 80,
  enc_edge: 5,
  corner_segments: 2,
  enc_space_l: 10,
  enc_space_t: 10,
  enc_space_r: 10,
  enc_space_b: 10,
}

function build(parameters: Record<string, unknown>) {
  return buildHornSurface(parseDesign(parameters))
}

function boundsOf({ vertices }: { readonly vertices: Float64Array }) {
  const values = [0, 1, 2].map((c) =>
    Array.from({ length: vertices.length / 3 }, (_, v) => vertices[3 * v + c]),
  )
  return { min: values.map((v) => Math.min(...v)), max: values.map((v) => Math.max(...v)) }
}

/** Volume of the air in a round horn, in 20,000 slices. */
function hornVolume(parameters: Record<string, unknown>): number {
  const meridian = meridianAt(parseDesign(parameters).profile, 0)
  let volume = 0
  let before = meridian(0)
  for (let i = 1; i <= 20_000; i++) {
    const here = meridian(i / 20_000)
    const squares = before.rMm ** 2 + before.rMm * here.rMm + here.rMm ** 2
    volume += (Math.PI / 3) * (here.zMm - before.zMm) * squares
    before = here
  }
  return volume
}

/** Sizes of the box of `BOXED` without its edges. */
function coreOf(edge: number) {
  const mouth = hornExtents(parseDesign(BOXED).profile).mouth.maxX
  return { width: 2 * (mouth + 25 - edge), depth: 150 - 2 * edge }
}

describe('a horn in a box', () => {
  test.each([
    ['as the older server recorded it', RECORDED, ['profile-kink']],
    ['with all edges rounded', BOXED, []],
    ['with chamfers', { ...BOXED, enc_edge_type: 2 }, []],
    ['with sharp edges', { ...BOXED, enc_edge: 0 }, []],
    ['hardly deeper than the horn', { ...BOXED, enc_depth: 61.5 }, []],
    ['of a rolled back R-OSSE horn', { ...ROUND_ROSSE, rear_res: 25, enc_depth: 200 }, []],
    ['of a horn whose mouth is not flat', { ...BOXED, L: '60 + 6*cos(2p)' }, []],
    ['of a horn that looks down', { ...BOXED, a: '38 - 5*sin(p)' }, []],
    ['of a horn without any mirror plane', { ...BOXED, a: '38 + 3*sin(2p) + 2*cos(p)' }, []],
    [
      'of a rectangular horn',
      { ...BOXED, morph_target: 1, morph_width: 240, morph_height: 140, morph_corner: 10 },
      [],
    ],
    [
      'with four resolutions',
      { ...BOXED, enc_front_resolution: '10,20,30,40', enc_back_resolution: '60' },
      [],
    ],
    [
      'far from the middle',
      { ...BOXED, enc_space_l: 200, enc_space_r: 30, enc_space_t: 20, enc_space_b: 300, rear_res: 40 },
      [],
    ],
    ['with a cap source', { ...BOXED, a0: 30, source_shape: 'cap' }, []],
    ['with an even finer mesh', { ...BOXED, rear_res: 9 }, []],
  ])(
    '%s is closed, in one piece, without self-contact, and meets all quality limits',
    (_, parameters, codes) => {
      const { surface, warnings, quality } = build(parameters)
      const report = checkClosedOriented(surface)
      expect(report).toMatchObject({ isClosedOriented: true, components: 1, eulerCharacteristic: 2 })
      expect(findSelfIntersections(surface)).toMatchObject({ pairs: new Uint32Array(0), isDecided: true })
      expect(warnings.map(({ code }) => code)).toEqual(codes)
      expect(quality.minAngleDeg).toBeGreaterThanOrEqual(15)
      expect(quality.medianMinAngleDeg).toBeGreaterThanOrEqual(35)
      expect(quality.maxNeighbourSizeRatio).toBeLessThanOrEqual(2)
      expect(surface.tags.length).toBeLessThanOrEqual(12_000)
    },
  )

  test('has exactly the extents of the mouth and the spacings', () => {
    const spacing = { enc_space_l: 30, enc_space_r: 40, enc_space_t: 50, enc_space_b: 60 }
    const parameters = { ...BOXED, ...spacing, a: '38 + 3*sin(2p) + 2*cos(p)' }
    const { mouth, mouthZMm } = hornExtents(parseDesign(parameters).profile)
    const { min, max } = boundsOf(build(parameters).surface)
    expect(min).toEqual([mouth.minX - 30, mouth.minY - 60, mouthZMm - 150])
    expect(max).toEqual([mouth.maxX + 40, mouth.maxY + 50, mouthZMm])
    expect(build(parameters).mouthPlaneZMm).toBe(mouthZMm)
  })

  test('has the volume of the box less that of the horn', () => {
    const fine = { ...BOXED, throat_res: 3, mouth_res: 6, rear_res: 14 }
    const horn = hornVolume(BOXED)
    const sharp = coreOf(0)
    const box = sharp.width ** 2 * sharp.depth
    // The horn is inscribed in its smooth shape: a little air is missing.
    expect(signedVolume(build({ ...fine, enc_edge: 0 }).surface) - (box - horn)).toBeGreaterThan(0)
    expect(signedVolume(build({ ...fine, enc_edge: 0 }).surface) / (box - horn)).toBeCloseTo(1, 2)
    const { width: a, depth: c } = coreOf(18)
    // Steiner's formula for a box and a ball of 18 mm.
    const rounded =
      a * a * c + 2 * 18 * (a * a + 2 * a * c) + Math.PI * 18 ** 2 * (2 * a + c) + (4 / 3) * Math.PI * 18 ** 3
    // Two flat elements for a right angle leave a tenth of the rounding out.
    const share = signedVolume(build(fine).surface) / (rounded - horn)
    expect(share).toBeGreaterThan(0.985)
    expect(share).toBeLessThan(1)
    const finer = signedVolume(build({ ...fine, rear_res: 9 }).surface) / (rounded - horn)
    expect(1 - finer).toBeLessThan(0.6 * (1 - share))
  })

  test('loses exactly what chamfers cut off', () => {
    const sharp = coreOf(0)
    const { width: a, depth: c } = coreOf(18)
    const chamfered = a * a * c + 2 * 18 * (a * a + 2 * a * c) + 2 * 18 ** 2 * (2 * a + c) + (4 / 3) * 18 ** 3
    const cut =
      signedVolume(build({ ...BOXED, enc_edge: 0 }).surface) -
      signedVolume(build({ ...BOXED, enc_edge_type: 2 }).surface)
    expect(cut).toBeCloseTo(sharp.width ** 2 * sharp.depth - chamfered, 3)
  })

  test.each([
    ['rounded', 1, (d: number[]) => Math.hypot(...d)],
    ['chamfered', 2, (d: number[]) => d[0] + d[1] + d[2]],
  ])('has %s edges of 18 mm everywhere', (_, type, norm) => {
    const { vertices } = build({ ...BOXED, enc_edge_type: type }).surface
    const { width, depth } = coreOf(18)
    let onBox = 0
    for (let v = 0; v < vertices.length; v += 3) {
      const beyond = [
        Math.max(0, Math.abs(vertices[v]) - 0.5 * width),
        Math.max(0, Math.abs(vertices[v + 1]) - 0.5 * width),
        Math.max(0, Math.abs(vertices[v + 2] - (60 - 75)) - 0.5 * depth),
      ]
      const distance = norm(beyond)
      expect(distance).toBeLessThan(18 + 1e-9)
      if (distance > 18 - 1e-9) onBox++
    }
    expect(onBox).toBeGreaterThan(300)
  })

  test.each([
    [{}, true, true],
    [{ enc_space_l: 40 }, false, true],
    [{ enc_space_t: 40 }, true, false],
    [{ enc_space_t: 40, enc_space_l: 30 }, false, false],
    [{ enc_front_resolution: '10,10,20,20' }, true, false],
    [{ enc_back_resolution: '10,20,20,10' }, false, true],
  ])('with %o has the mirrors x = 0: %s and y = 0: %s, exact to the bit', (parameters, x, y) => {
    const { surface, symmetry } = build({ ...BOXED, ...parameters })
    expect(symmetry).toEqual({ x, y })
    const { vertices } = surface
    const keysWith = (sx: number, sy: number) =>
      Array.from({ length: vertices.length / 3 }, (_, v) =>
        [sx * vertices[3 * v] + 0, sy * vertices[3 * v + 1] + 0, vertices[3 * v + 2]].join(' '),
      )
    const keys = new Set(keysWith(1, 1))
    expect(keysWith(-1, 1).every((key) => keys.has(key))).toBe(x)
    expect(keysWith(1, -1).every((key) => keys.has(key))).toBe(y)
  })

  test('is the same to the bit when it is built again', () => {
    const parameters = { ...BOXED, enc_space_l: 40, a: '38 - 5*sin(p)' }
    expect(build(parameters).surface).toEqual(build(parameters).surface)
  })

  test('has the source as before, and no other triangles with its tag', () => {
    const { surface, nominalSourceAreaMm2 } = build(BOXED)
    expect(nominalSourceAreaMm2).toBeCloseTo(Math.PI * 12.7 ** 2, 6)
    surface.tags.forEach((tag, t) => {
      if (tag !== SURFACE_TAG.source) return
      for (const v of surface.triangles.slice(3 * t, 3 * t + 3)) expect(surface.vertices[3 * v + 2]).toBe(0)
    })
  })

  test('takes the wall thickness and corner_segments for nothing', () => {
    const { surface } = build(BOXED)
    expect(build({ ...BOXED, wall_thickness: 0, corner_segments: 9 }).surface).toEqual(surface)
  })

  test('is finer where the resolution says so', () => {
    const { surface } = build({
      ...BOXED,
      enc_edge: 0,
      enc_space_t: 60,
      enc_front_resolution: '8,8,40,40',
      enc_back_resolution: 40,
    })
    let upper = 0
    let lower = 0
    for (let v = 0; v < surface.vertices.length; v += 3) {
      if (surface.vertices[v + 2] !== 60) continue
      if (surface.vertices[v + 1] > 60) upper++
      if (surface.vertices[v + 1] < -60) lower++
    }
    expect(upper).toBeGreaterThan(3 * lower)
  })
})

describe('refusals', () => {
  test('a mesh beyond the limit is refused before it is made', () => {
    expect(() => build({ ...BOXED, rear_res: 2 })).toThrow(TooManyTrianglesError)
    expect(() => build({ ...BOXED, rear_res: 2 })).toThrow(/enc_front_resolution/)
  })

  test('a mouth that is far from flat beside a narrow rim is refused with what to change', () => {
    const narrow = { enc_space_l: 2, enc_space_r: 2, enc_space_t: 2, enc_space_b: 2, enc_edge: 0 }
    const wavy = { ...ROUND_ROSSE, R: '90 + 12*cos(2p)', enc_depth: 300, ...narrow }
    expect(() => build(wavy)).toThrow(FoldedHornError)
    expect(() => build(wavy)).toThrow(/enc_space_l/)
  })
})
