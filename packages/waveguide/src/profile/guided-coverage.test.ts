import { expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { meridianAt } from './horn-profile.ts'

const GUIDE = {
  gcurve_type: 1,
  gcurve_width: 130,
  gcurve_aspect_ratio: 0.8,
  gcurve_se_n: 5,
  gcurve_dist: 0.7,
  gcurve_rot: 15,
}

test('the wall passes through the superellipse at its distance', () => {
  const { profile } = parseDesign({ ...ROUND_OSSE, ...GUIDE, slot_length: 10, s: 0.3 })
  for (const degrees of [0, 15, 40, 105, 250]) {
    const azimuth = (degrees * Math.PI) / 180
    const { rMm, zMm } = meridianAt(profile, azimuth)(0.7)
    const x = (rMm * Math.cos(azimuth - Math.PI / 12)) / 65
    const y = (rMm * Math.sin(azimuth - Math.PI / 12)) / 52
    expect(zMm).toBeCloseTo(49, 12)
    expect(Math.abs(x) ** 5 + Math.abs(y) ** 5).toBeCloseTo(1, 10)
  }
})

test('a distance above 1 is in mm and ends at the mouth', () => {
  const byShare = parseDesign({ ...ROUND_OSSE, ...GUIDE, gcurve_dist: 0.5 }).profile
  const byLength = parseDesign({ ...ROUND_OSSE, ...GUIDE, gcurve_dist: 30 }).profile
  expect(byLength.a(1)).toBe(byShare.a(1))
  const atMouth = parseDesign({ ...ROUND_OSSE, ...GUIDE, gcurve_dist: 1 }).profile
  const behind = parseDesign({ ...ROUND_OSSE, ...GUIDE, gcurve_dist: 500 }).profile
  expect(behind.a(1)).toBe(atMouth.a(1))
})

test('where the outline is out of reach the angle stops at 0.5° or 89°', () => {
  const small = { ...ROUND_OSSE, ...GUIDE, gcurve_width: 24 }
  expect(parseDesign(small).profile.a(0)).toBe(0.5)
  // The target lies so far below the termination that its square would look like a target far above.
  expect(parseDesign({ ...small, s: 6, gcurve_dist: 1 }).profile.a(0)).toBe(0.5)
  expect(parseDesign({ ...ROUND_OSSE, ...GUIDE, gcurve_width: 8000 }).profile.a(0)).toBe(89)
})
