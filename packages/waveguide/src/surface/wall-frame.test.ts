import { expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { meridianLookup } from '../profile/meridian-lookup.ts'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { dot, subtract } from './vector.ts'
import { wallFrame } from './wall-frame.ts'

function frameOf(changes: Record<string, unknown>, azimuthRad: number, t: number) {
  const { profile } = parseDesign({ ...ROUND_OSSE, ...changes })
  return wallFrame(meridianLookup(profile, false), azimuthRad, t)
}

test('the normal of a round wall lies in the meridian plane and points away from the axis', () => {
  const { point, tangent, intoSolid } = frameOf({}, 0.7, 0.6)
  const radius = Math.hypot(point[0], point[1])
  expect(Math.atan2(point[1], point[0])).toBeCloseTo(0.7, 12)
  expect((intoSolid[0] * point[1] - intoSolid[1] * point[0]) / radius).toBeCloseTo(0, 10)
  expect(intoSolid[0] * point[0] + intoSolid[1] * point[1]).toBeGreaterThan(0)
  expect(dot(tangent, intoSolid)).toBeCloseTo(0, 12)
})

test('the normal of any wall is at right angles to the surface in both directions', () => {
  const changes = { a: '40 + 8*cos(2p)', L: '60 + 5*sin(p)', r0: '12.7 + 2*cos(2p)' }
  const step = 1e-4
  const { intoSolid } = frameOf(changes, 0.7, 0.6)
  const around = subtract(frameOf(changes, 0.7 + step, 0.6).point, frameOf(changes, 0.7 - step, 0.6).point)
  const along = subtract(frameOf(changes, 0.7, 0.6 + step).point, frameOf(changes, 0.7, 0.6 - step).point)
  // Central differences are off by the square of their step.
  expect(Math.abs(dot(intoSolid, around)) / Math.hypot(...around)).toBeLessThan(1e-6)
  expect(Math.abs(dot(intoSolid, along)) / Math.hypot(...along)).toBeLessThan(1e-6)
  expect(Math.hypot(...intoSolid)).toBeCloseTo(1, 12)
})
