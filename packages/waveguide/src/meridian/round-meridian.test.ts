import { areaByTag, SURFACE_TAG } from '@hornbench/surface-mesh'
import { describe, expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { meridianPoint } from '../profile/meridian-point.ts'
import { buildHornSurface } from '../surface/build-horn-surface.ts'
import { sourceAreaMm2 } from '../surface/source-sheet.ts'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { isRound } from './is-round.ts'
import { type RoundMeridian, roundMeridian } from './round-meridian.ts'

const FEATURES: [what: string, parameters: Record<string, unknown>][] = [
  ['an OSSE', ROUND_OSSE],
  ['an R-OSSE', ROUND_ROSSE],
  ['a rolled-back R-OSSE', { ...ROUND_ROSSE, R: 150, r0: 18, k: 1.5, a: 32, a0: 12, tmax: 1.08 }],
  [
    'a throat extension and a slot',
    { ...ROUND_OSSE, throat_ext_length: 20, throat_ext_angle: 8, slot_length: 6 },
  ],
  ['a bulge', { ...ROUND_OSSE, h: 4 }],
  ['a rotation', { ...ROUND_OSSE, rot: 10 }],
  ['a circular arc', { ...ROUND_OSSE, throat_profile: 3, circ_arc_radius: 90 }],
  ['a cap as source', { ...ROUND_OSSE, a0: 30, source_shape: 'cap' }],
  ['a kink', { ...ROUND_OSSE, q: 1.1 }],
  [
    'a circle as guiding curve',
    { ...ROUND_OSSE, gcurve_type: 1, gcurve_dist: 0.5, gcurve_width: 80, gcurve_se_n: 2 },
  ],
]

/** Chords of the elements, each cut in eight, with what they are turned around the axis. */
function measure({ nodesMm, tags }: RoundMeridian) {
  let volume = 0
  const areas = new Map<number, number>()
  const lengths: number[] = []
  tags.forEach((tag, e) => {
    let [rho, z] = [nodesMm[4 * e], nodesMm[4 * e + 1]]
    let length = 0
    for (let step = 1; step <= 8; step++) {
      const t = step / 8
      const shares = [(1 - t) * (1 - 2 * t), 4 * t * (1 - t), t * (2 * t - 1)]
      const at = (offset: number) =>
        shares.reduce((sum, share, i) => sum + share * nodesMm[4 * e + 2 * i + offset], 0)
      const [nextRho, nextZ] = [at(0), at(1)]
      const chord = Math.hypot(nextRho - rho, nextZ - z)
      length += chord
      areas.set(tag, (areas.get(tag) ?? 0) + Math.PI * (rho + nextRho) * chord)
      volume -= (Math.PI / 3) * (rho * rho + rho * nextRho + nextRho * nextRho) * (nextZ - z)
      ;[rho, z] = [nextRho, nextZ]
    }
    lengths.push(length)
  })
  return { volume, areas, lengths }
}

describe.each(FEATURES)('the outline of %s', (_, parameters) => {
  const design = parseDesign(parameters)
  const meridian = roundMeridian(design, 3)
  const { volume, areas, lengths } = measure(meridian)
  const { nodesMm, tags } = meridian

  test('runs from the axis to the axis, around a solid', () => {
    expect(isRound(design)).toBe(true)
    expect([nodesMm[0], nodesMm[nodesMm.length - 2]]).toEqual([0, 0])
    expect(nodesMm.length).toBe(4 * tags.length + 2)
    expect(volume).toBeGreaterThan(0)
    for (let i = 2; i < nodesMm.length - 2; i += 2) expect(nodesMm[i]).toBeGreaterThan(0)
  })

  test('has elements as short as asked for, and neighbours of similar length', () => {
    expect(Math.max(...lengths)).toBeLessThan(3.05)
    lengths.slice(1).forEach((length, i) => {
      const ratio = length / (lengths[i] ?? Number.NaN)
      // They grow by a third along a sheet, and are stretched to fit into it.
      expect(Math.max(ratio, 1 / ratio)).toBeLessThan(2.6)
    })
  })

  test('encloses what the triangles enclose, but for their facets', () => {
    const { surface, nominalSourceAreaMm2 } = buildHornSurface(design)
    const meshed = areaByTag(surface)
    const wallRatio = (areas.get(SURFACE_TAG.wall) ?? 0) / (meshed.get(SURFACE_TAG.wall) ?? 0)
    // The facets around the axis are shorter than the circle, those of the lip longer than the half circle.
    expect(wallRatio).toBeGreaterThan(0.98)
    expect(wallRatio).toBeLessThan(1.05)
    expect((areas.get(SURFACE_TAG.source) ?? 0) / nominalSourceAreaMm2).toBeCloseTo(1, 4)
    expect(sourceAreaMm2(design)).toBe(nominalSourceAreaMm2)
  })
})

test('nodes of the inside of the wall are on the formula', () => {
  const design = parseDesign(ROUND_OSSE)
  const { nodesMm, tags } = roundMeridian(design, 3)
  const throat = tags.lastIndexOf(SURFACE_TAG.source)
  let onWall = 0
  for (let at = 4 * (throat + 1); nodesMm[at + 1] < 59.9 && nodesMm[at + 1] >= 0; at += 2) {
    const { rMm } = meridianPoint(design, 0, nodesMm[at + 1] / 60)
    expect(nodesMm[at]).toBeCloseTo(rMm, 9)
    onWall += 1
  }
  expect(onWall).toBeGreaterThan(20)
})

test('elements are graded to the throat, and the lip is cut in four at least', () => {
  const { nodesMm, tags } = roundMeridian(parseDesign(ROUND_OSSE), Infinity)
  const { lengths } = measure({ nodesMm, tags })
  const throat = tags.lastIndexOf(SURFACE_TAG.source)
  const longest = Math.max(...lengths)
  expect(lengths[throat]).toBeLessThan(0.3 * longest)
  expect(lengths[throat + 1]).toBeLessThan(0.3 * longest)
  expect(lengths.length).toBeGreaterThan(35)
  expect(lengths.length).toBeLessThan(75)
})

test('the same design has the same bytes', () => {
  expect(roundMeridian(parseDesign(ROUND_ROSSE), 4)).toEqual(roundMeridian(parseDesign(ROUND_ROSSE), 4))
})

test('a horn in a box is not round', () => {
  expect(isRound(parseDesign({ ...ROUND_OSSE, enc_depth: 120 }))).toBe(false)
})

test.each([
  ['an oval coverage', { a: '40 + 2*cos(2p)' }],
  ['a rectangular mouth', { morph_target: 1, morph_width: 200, morph_height: 150 }],
  ['an oval guiding curve', { gcurve_type: 1, gcurve_dist: 0.5, gcurve_width: 80, gcurve_aspect_ratio: 0.7 }],
])('a horn with %s is not round', (_, changes) => {
  expect(isRound(parseDesign({ ...ROUND_OSSE, ...changes }))).toBe(false)
})
