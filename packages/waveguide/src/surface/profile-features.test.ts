import { checkClosedOriented, signedVolume } from '@hornbench/surface-mesh'
import { describe, expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { sheetsOf } from '../testing/sheets-of.ts'
import { buildHornSurface } from './build-horn-surface.ts'

const RECTANGLE = { morph_target: 1, morph_width: 260, morph_height: 190, morph_corner: 30 }

describe('the surface', () => {
  test.each([
    ['a conical extension', { throat_ext_length: 20, throat_ext_angle: 8 }],
    ['an extension that narrows', { throat_ext_length: 20, throat_ext_angle: -8 }],
    ['a steep extension and a slot', { throat_ext_length: 8, throat_ext_angle: 40, slot_length: 8 }],
    ['a slot before a steep throat', { slot_length: 10, a0: 60 }],
    ['a section before a length that varies', { throat_ext_length: 15, slot_length: 8, L: '60 + 8*cos(2p)' }],
    ['a rotation outwards', { rot: 20 }],
    ['a rotation inwards', { rot: -10 }],
    ['a bell-shaped arc', { throat_profile: 3, circ_arc_term_angle: 3 }],
    ['a flaring arc behind a slot', { throat_profile: 3, circ_arc_radius: 100, slot_length: 12 }],
    [
      'a guiding curve',
      { gcurve_type: 1, gcurve_width: 120, gcurve_aspect_ratio: 0.7, gcurve_se_n: 4, s: 0.4 },
    ],
    [
      'a turned guiding curve',
      { gcurve_type: 1, gcurve_width: 120, gcurve_aspect_ratio: 0.7, gcurve_rot: 20, s: 0.4 },
    ],
    ['a rectangle with rounded corners', RECTANGLE],
    ['a rectangle by the mouth rule', { ...RECTANGLE, morph_rule: 'mouth' }],
    ['a rectangle of its own size with sharp corners', { morph_target: 1 }],
    ['a rectangle that starts late', { ...RECTANGLE, morph_fixed: 0.4, slot_length: 10 }],
    ['a rectangle that shrinks', { ...RECTANGLE, morph_height: 120, morph_allow_shrinkage: 1 }],
    ['a rectangle on a horn that looks down', { morph_target: 1, morph_corner: 12, a: '38 - 5*sin(p)' }],
    ['a circle at the mouth of an elliptical horn', { morph_target: 2, a: '40 + 8*cos(2p)' }],
    ['an R-OSSE rectangle', { ...ROUND_ROSSE, morph_target: 1, morph_corner: 15 }],
  ])('with %s is closed, oriented, in one piece and meets all quality limits', (_, changes) => {
    const { surface, warnings } = buildHornSurface(
      parseDesign({ ...ROUND_OSSE, wall_thickness: 6, ...changes }),
    )
    expect(checkClosedOriented(surface)).toMatchObject({
      isClosedOriented: true,
      components: 1,
      eulerCharacteristic: 2,
    })
    expect(signedVolume(surface)).toBeGreaterThan(0)
    expect(warnings).toEqual([])
  })

  test('with a ridge, where a small target leaves the wall as it is, is built', () => {
    const union = { ...RECTANGLE, morph_height: 120, wall_thickness: 5 }
    expect(buildHornSurface(parseDesign({ ...ROUND_OSSE, ...union })).warnings).toEqual([])
  })
})

describe('the corners of a rectangular mouth', () => {
  const radius = (vertices: Float64Array, v: number) => Math.hypot(vertices[3 * v], vertices[3 * v + 1])

  function mouthNodes(changes: Record<string, unknown>): [x: number, y: number][] {
    const { surface } = buildHornSurface(parseDesign({ ...ROUND_OSSE, wall_thickness: 6, ...changes }))
    const { vertices } = surface
    return Array.from({ length: vertices.length / 3 }, (_, v) => v)
      .filter((v) => Math.abs(vertices[3 * v + 2] - 60) < 1e-9 && radius(vertices, v) > 30)
      .map((v) => [vertices[3 * v], vertices[3 * v + 1]])
  }

  function hasNode(nodes: readonly [number, number][], [x, y]: readonly [number, number]): boolean {
    return nodes.some((node) => Math.hypot(node[0] - x, node[1] - y) < 1e-9)
  }

  test('sharp ones are nodes, in all four quadrants', () => {
    const nodes = mouthNodes({ ...RECTANGLE, morph_corner: 0 })
    for (const x of [130, -130]) for (const y of [95, -95]) expect(hasNode(nodes, [x, y])).toBe(true)
  })

  test('rounded ones have a node in the middle and at both ends', () => {
    const nodes = mouthNodes(RECTANGLE)
    const middle = 30 * Math.SQRT1_2
    expect(hasNode(nodes, [130, 65])).toBe(true)
    expect(hasNode(nodes, [100, 95])).toBe(true)
    expect(hasNode(nodes, [100 + middle, 65 + middle])).toBe(true)
  })

  test('are met on a horn without a mirror plane too', () => {
    const nodes = mouthNodes({ ...RECTANGLE, morph_corner: 0, a: '38 + 1*sin(2p)' })
    for (const x of [130, -130]) for (const y of [95, -95]) expect(hasNode(nodes, [x, y])).toBe(true)
  })
})

test('the source covers the driver end of an extension', () => {
  const design = parseDesign({
    ...ROUND_OSSE,
    throat_ext_length: 20,
    throat_ext_angle: 10,
    throat_anchor: 'main',
  })
  const driver = 12.7 - 20 * Math.tan(Math.PI / 18)
  expect(buildHornSurface(design).nominalSourceAreaMm2).toBeCloseTo(Math.PI * driver ** 2, 9)
})

test('a throat section is thickened in planes of constant z', () => {
  const { walls } = sheetsOf({ ...ROUND_OSSE, throat_ext_length: 15, throat_ext_angle: 20, slot_length: 6 })
  expect(walls).toHaveLength(3)
  for (const wall of walls.slice(0, 2)) {
    for (const fraction of [0, 0.5, 1]) expect(wall.frameAt(0.3, fraction).intoSolid[2]).toBeCloseTo(0, 15)
  }
  expect(walls[2].frameAt(0.3, 1).intoSolid[2]).toBeLessThan(-0.5)
})
