import { areaByTag, SURFACE_TAG } from '@hornbench/surface-mesh'
import { describe, expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { bafflePlaneZMm } from '../profile/baffle-plane.ts'
import { meridianPoint } from '../profile/meridian-point.ts'
import { buildBaffledCavity } from '../surface/build-baffled-cavity.ts'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { baffledMeridian } from './baffled-meridian.ts'

describe.each([
  ['an OSSE', ROUND_OSSE],
  ['an R-OSSE that ends before it turns back', { ...ROUND_ROSSE, tmax: 0.55 }],
  ['a throat section', { ...ROUND_OSSE, throat_ext_length: 12, throat_ext_angle: 5, slot_length: 4 }],
  ['a cap as source', { ...ROUND_OSSE, source_shape: 'cap' }],
  ['a box around it', { ...ROUND_OSSE, enc_depth: 200 }],
])('the outline of the air in %s', (_, parameters) => {
  const design = parseDesign(parameters)
  const { nodesMm, tags } = baffledMeridian(design, 3)

  test('runs along source, wall and aperture from the axis to the axis', () => {
    const inOrder = [...tags].filter((tag, e) => tag !== tags[e - 1])
    expect(inOrder).toEqual([SURFACE_TAG.source, SURFACE_TAG.wall, SURFACE_TAG.interface])
    expect([nodesMm[0], nodesMm[nodesMm.length - 2]]).toEqual([0, 0])
    expect(nodesMm).toHaveLength(4 * tags.length + 2)
  })

  test('has its aperture in the plane of the mouth, straight to the axis, and all else behind it', () => {
    const planeZMm = bafflePlaneZMm(design.profile)
    const rim = 4 * tags.indexOf(SURFACE_TAG.interface)
    expect(nodesMm[rim]).toBeCloseTo(meridianPoint(design, 0, 1).rMm, 9)
    const nodes = Array.from({ length: nodesMm.length / 2 }, (_node, i) => nodesMm.slice(2 * i, 2 * i + 2))
    const behind = nodes.slice(0, rim / 2).map((node) => node[1] ?? Number.NaN)
    const across = nodes.slice(rim / 2)
    expect(Math.max(...behind)).toBeLessThan(planeZMm)
    expect(new Set(across.map((node) => node[1]))).toEqual(new Set([planeZMm]))
    const radii = across.map((node) => node[0] ?? Number.NaN)
    expect(radii).toEqual(radii.toSorted((a, b) => b - a))
  })

  test('has the aperture of the triangles, but for their facets, and shorter elements at its rim', () => {
    const rim = 4 * tags.indexOf(SURFACE_TAG.interface)
    const area = Math.PI * (nodesMm[rim] ?? 0) ** 2
    const meshed = areaByTag(buildBaffledCavity(design).surface).get(SURFACE_TAG.interface) ?? 0
    expect(meshed / area).toBeGreaterThan(0.95)
    expect(meshed / area).toBeLessThan(1)
    expect((nodesMm[rim] ?? 0) - (nodesMm[rim + 4] ?? 0)).toBeLessThan(1)
  })
})

test('a wall that turns back does not fit into a baffle', () => {
  expect(() => baffledMeridian(parseDesign(ROUND_ROSSE), 3)).toThrow(
    expect.objectContaining({ name: 'MouthNotInBaffleError' }),
  )
})
