import { expect, test } from 'vitest'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { sheetsOf } from '../testing/sheets-of.ts'
import { addScaled, distance, subtract } from './vector.ts'

const DESIGNS: [string, Record<string, unknown>][] = [
  ['an elliptical OSSE horn', { ...ROUND_OSSE, a: '40 + 8*cos(2p)' }],
  ['a rolled back R-OSSE horn', { ...ROUND_ROSSE, tmax: 1.1 }],
  ['a horn with a cap source', { ...ROUND_OSSE, a0: 30, source_shape: 'cap' }],
  ['a horn with a kink', { ...ROUND_OSSE, q: 2 }],
]

test.each(DESIGNS)('the sheets of %s join without a gap from axis to axis', (_, parameters) => {
  const { sheets } = sheetsOf(parameters)
  for (const azimuth of [0, 0.7, 1.5]) {
    for (let s = 1; s < sheets.length; s++) {
      const gap = distance(sheets[s - 1].pointAt(azimuth, 1), sheets[s].pointAt(azimuth, 0))
      // Rounding only, except that the stretch behind a kink starts 1e-9 of its length further on.
      expect(gap).toBeLessThan(1e-6)
    }
    const [x, y] = sheets[0].pointAt(azimuth, 0)
    const [rearX, rearY] = sheets[sheets.length - 1].pointAt(azimuth, 1)
    expect([x, y, rearX, rearY].map(Math.abs)).toEqual([0, 0, 0, 0])
  }
})

test.each([
  ['an elliptical OSSE horn', { ...ROUND_OSSE, a: '40 + 8*cos(2p)', L: '60 + 5*cos(2p)' }],
  ['a rolled back R-OSSE horn', { ...ROUND_ROSSE, tmax: 1.1 }],
])('the wall of %s has its thickness at right angles to the inside', (_, parameters) => {
  const { sheets } = sheetsOf(parameters)
  const [, inside, , outside] = sheets
  const thickness = parameters.wall_thickness
  // The foot of an outer point is the inner point with the same coordinates; its neighbours are farther away.
  for (const u of [0.05, 0.3, 0.5]) {
    const outer = outside.pointAt(0.7, u)
    expect(distance(outer, inside.pointAt(0.7, 1 - u))).toBeCloseTo(thickness, 12)
    for (let turn = 0; turn < 2 * Math.PI; turn += 0.3) {
      const neighbour = inside.pointAt(0.7 + 0.02 * Math.cos(turn), 1 - u + 0.02 * Math.sin(turn))
      expect(distance(outer, neighbour)).toBeGreaterThan(thickness)
    }
  }
})

test('the lip is half a circle that bulges along the meridian', () => {
  const { sheets, walls } = sheetsOf(ROUND_OSSE)
  const lip = sheets[2]
  const { point, tangent, intoSolid } = walls[0].frameAt(0.7, 1)
  const centre = addScaled(point, intoSolid, 4)
  for (const u of [0, 0.25, 0.5, 1]) expect(distance(lip.pointAt(0.7, u), centre)).toBeCloseTo(4, 12)
  const bulge = subtract(lip.pointAt(0.7, 0.5), addScaled(centre, tangent, 4))
  expect(Math.hypot(...bulge)).toBeLessThan(1e-12)
})

test('no edge is wanted longer than three wall thicknesses', () => {
  const { sheets } = sheetsOf({
    ...ROUND_OSSE,
    throat_res: 50,
    mouth_res: 60,
    rear_res: 70,
    wall_thickness: 4,
  })
  for (const sheet of sheets) {
    for (const u of [0, 0.5, 1]) expect(sheet.edgeMmAt(u)).toBe(12)
  }
})

test('the wanted edge length goes from the throat to the mouth in proportion to the arc length', () => {
  const [, wall] = sheetsOf({ ...ROUND_OSSE, throat_res: 4, mouth_res: 10 }).sheets
  expect(wall.edgeMmAt(0)).toBeCloseTo(4, 12)
  expect(wall.edgeMmAt(0.5)).toBeCloseTo(7, 12)
  expect(wall.edgeMmAt(1)).toBeCloseTo(10, 12)
})
