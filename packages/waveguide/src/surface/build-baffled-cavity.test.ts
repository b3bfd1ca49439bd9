import { areaByTag, checkClosedOriented, findSelfIntersections, signedVolume } from '@hornbench/surface-mesh'
import { describe, expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { buildBaffledCavity } from './build-baffled-cavity.ts'
import { buildHornSurface } from './build-horn-surface.ts'

const OVAL = { ...ROUND_OSSE, a: '40 - 8*cos(2*p)' }
const SQUARE = { ...ROUND_OSSE, morph_target: 1, morph_corner: 10 }

const cavityOf = (parameters: Readonly<Record<string, unknown>>) =>
  buildBaffledCavity(parseDesign(parameters))

/** x, y, z of the corners of all triangles with a tag. */
function cornersOf({ surface }: ReturnType<typeof cavityOf>, tag: number): number[][] {
  const { vertices, triangles, tags } = surface
  return [...triangles].flatMap((v, h) =>
    tags[Math.floor(h / 3)] === tag ? [[...vertices.subarray(3 * v, 3 * v + 3)]] : [],
  )
}

describe('the air of a horn in an infinite baffle', () => {
  test.each([
    ['round', ROUND_OSSE],
    ['oval', OVAL],
    ['morphed into a rectangle', SQUARE],
    ['without a mirror plane', { ...ROUND_OSSE, a: '40 + 3*sin(3*p) + 4*cos(p)' }],
    ['with a cap for a source', { ...ROUND_OSSE, source_shape: 'cap' }],
    ['with a throat section', { ...ROUND_OSSE, throat_ext_length: 12, throat_ext_angle: 5, slot_length: 4 }],
    ['an R-OSSE that ends before it turns back', { ...ROUND_ROSSE, tmax: 0.55 }],
  ])('%s: is closed, wound into the air, free of self-contact', (_, parameters) => {
    const { surface, warnings } = cavityOf(parameters)
    expect(checkClosedOriented(surface)).toMatchObject({ isClosedOriented: true, components: 1 })
    expect(signedVolume(surface)).toBeLessThan(0)
    expect(findSelfIntersections(surface).pairs).toHaveLength(0)
    expect(warnings).toEqual([])
  })

  test('has its aperture in one plane, to the bit, and everything else behind it', () => {
    const cavity = cavityOf(OVAL)
    const heights = new Set(cornersOf(cavity, 4).map(([, , z]) => z))
    expect([...heights]).toEqual([cavity.mouthPlaneZMm])
    expect(cavity.mouthPlaneZMm).toBeCloseTo(60, 9)
    for (let at = 2; at < cavity.surface.vertices.length; at += 3)
      expect(cavity.surface.vertices[at]).toBeLessThanOrEqual(cavity.mouthPlaneZMm)
  })

  test('has the inside of the wall and the source of the free-standing horn', () => {
    const cavity = cavityOf(ROUND_OSSE)
    const horn = buildHornSurface(parseDesign(ROUND_OSSE))
    expect(cavity.nominalSourceAreaMm2).toBe(horn.nominalSourceAreaMm2)
    expect(areaByTag(cavity.surface).get(2)).toBeCloseTo(areaByTag(horn.surface).get(2) ?? 0, 0)
    const mouthRadius = Math.max(...cornersOf(cavity, 4).map(([x, y]) => Math.hypot(x, y)))
    const aperture = areaByTag(cavity.surface).get(4) ?? 0
    expect(aperture / (Math.PI * mouthRadius ** 2)).toBeGreaterThan(0.97)
    expect(aperture / (Math.PI * mouthRadius ** 2)).toBeLessThan(1)
  })

  test('is graded towards the rim on both sides of it', () => {
    const corners = cornersOf(cavityOf(ROUND_OSSE), 4)
    const radii = [...new Set(corners.map(([x, y]) => Math.hypot(x, y).toFixed(2)))].map(Number)
    const mouth = Math.max(...radii)
    const outermostRing = Math.max(...radii.filter((radius) => radius < 0.995 * mouth))
    expect(mouth - outermostRing).toBeLessThan(0.4 * ROUND_OSSE.mouth_res)
  })

  test('has the mirror planes of the design, and images to the bit', () => {
    const { surface, symmetry } = cavityOf(OVAL)
    expect(symmetry).toEqual({ x: true, y: true })
    const quarter = surface.tags.length / 4
    expect(
      areaByTag({
        ...surface,
        triangles: surface.triangles.slice(0, 3 * quarter),
        tags: surface.tags.slice(0, quarter),
      }).get(4),
    ).toBeCloseTo((areaByTag(surface).get(4) ?? 0) / 4, 6)
    expect(cavityOf({ ...ROUND_OSSE, a: '40 + 4*cos(p)' }).symmetry).toEqual({ x: false, y: true })
  })

  test('leaves out what stands around the inside and says so of an enclosure', () => {
    const plain = cavityOf(ROUND_OSSE)
    const thick = cavityOf({ ...ROUND_OSSE, wall_thickness: 20 })
    const boxed = cavityOf({ ...ROUND_OSSE, enc_depth: 200 })
    expect(thick.surface).toEqual(plain.surface)
    expect(boxed.surface).toEqual(plain.surface)
    expect(boxed.warnings.map(({ code }) => code)).toEqual(['parameter-without-effect'])
    expect(boxed.warnings[0]?.message).toContain('enc_depth')
  })
})

describe('a horn that does not fit into a baffle is refused with what to do instead', () => {
  test.each([
    [
      'a mouth that is not flat',
      { ...ROUND_OSSE, L: '60 + 5*cos(2*p)' },
      /not flat.*Use the same L all around/,
    ],
    ['a wall that turns back', ROUND_ROSSE, /turns back.*Set tmax to 0\.\d+/],
    [
      'a wall that ends almost in the plane',
      { ...ROUND_OSSE, q: 1 },
      /meets the plane of the mouth at 0\.0°.*smaller q/,
    ],
    [
      'a cap that reaches through the mouth',
      { ...ROUND_OSSE, L: 4, s: 0.1, a: 20, a0: 60, r0: 30, source_shape: 'cap' },
      /cap of the source reaches through/,
    ],
  ])('%s', (_, parameters, message) => {
    expect(() => cavityOf(parameters)).toThrow(
      expect.objectContaining({ name: 'MouthNotInBaffleError', message: expect.stringMatching(message) }),
    )
  })

  test('and the tmax that is named makes it fit', () => {
    let advised = Number.NaN
    try {
      cavityOf(ROUND_ROSSE)
    } catch (error) {
      advised = Number(/Set tmax to ([\d.]+)/.exec(String(error))?.[1])
    }
    expect(cavityOf({ ...ROUND_ROSSE, tmax: advised }).warnings).toEqual([])
  })
})
