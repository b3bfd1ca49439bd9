import { expect, test } from 'vitest'
import { rosseMeridian, type RosseNumbers } from './rosse-meridian.ts'

const NUMBERS: RosseNumbers = {
  outerRadiusMm: 140,
  throatRadiusMm: 12.7,
  coverageTangent: 0.5,
  throatTangent: 0.3,
  rounding: 2,
  apexRadius: 0.4,
  apexShift: 0.85,
  bending: 0.2,
  blendExponent: 3.4,
  endParameter: 1,
}

test('the wall starts at the throat radius with the throat angle and ends at the outer radius', () => {
  const meridian = rosseMeridian(NUMBERS)
  expect(meridian(0).zMm).toBe(0)
  expect(meridian(0).rMm).toBeCloseTo(12.7, 12)
  expect(meridian(1).rMm).toBeCloseTo(140, 12)
})

test('the outer radius is the radius at t = 1 whatever the other parameters', () => {
  const meridian = rosseMeridian({
    ...NUMBERS,
    rounding: 0.7,
    coverageTangent: 1.3,
    blendExponent: 6,
    bending: 1,
  })
  expect(meridian(1).rMm).toBeCloseTo(140, 12)
})

test('the direction is that of the curve, also where the wall rolls back', () => {
  const meridian = rosseMeridian(NUMBERS)
  for (const t of [0.01, 0.3, 0.7, 0.9, 0.99]) {
    const step = 1e-6
    const before = meridian(t - step)
    const after = meridian(t + step)
    const dz = after.zMm - before.zMm
    const dr = after.rMm - before.rMm
    const { alongZ, alongR } = meridian(t)
    // Central differences: truncation and rounding both stay below 1e-8 here.
    expect(alongZ).toBeCloseTo(dz / Math.hypot(dz, dr), 7)
    expect(alongR).toBeCloseTo(dr / Math.hypot(dz, dr), 7)
  }
  expect(meridian(1).alongZ).toBeLessThan(0)
})

test('tmax cuts the curve short', () => {
  const whole = rosseMeridian(NUMBERS)
  const cut = rosseMeridian({ ...NUMBERS, endParameter: 0.8 })
  expect(cut(1).rMm).toBeCloseTo(whole(0.8).rMm, 12)
  expect(cut(0.5).zMm).toBeCloseTo(whole(0.4).zMm, 12)
})
