import { expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { meridianPoint } from './meridian-point.ts'

test('the bulge h adds h sin(πt) to the radius at every azimuth', () => {
  const plain = parseDesign({ ...ROUND_OSSE, a: '40 + 5*cos(2p)' })
  const bulged = parseDesign({ ...ROUND_OSSE, a: '40 + 5*cos(2p)', h: 4 })
  for (const [azimuth, t] of [
    [0, 0.1],
    [1, 0.5],
    [4, 0.9],
  ]) {
    const before = meridianPoint(plain, azimuth, t)
    const after = meridianPoint(bulged, azimuth, t)
    expect(after.zMm).toBe(before.zMm)
    expect(after.rMm - before.rMm).toBeCloseTo(4 * Math.sin(Math.PI * t), 12)
  }
})

test('the azimuth counts modulo a full turn', () => {
  const design = parseDesign({ ...ROUND_OSSE, a: '40 + 5*cos(p)' })
  const { rMm } = meridianPoint(design, 0.3, 1)
  // The reduction of the angle rounds at 1e-15; the radius follows with a factor of about 100.
  expect(meridianPoint(design, 0.3 - 2 * Math.PI, 1).rMm).toBeCloseTo(rMm, 11)
  expect(meridianPoint(design, 0.3 + 6 * Math.PI, 1).rMm).toBeCloseTo(rMm, 11)
  expect(meridianPoint(design, -1e-300, 1).rMm).toBe(meridianPoint(design, 0, 1).rMm)
})
