import { expect, test } from 'vitest'
import { osseKink, osseMeridian, type OsseNumbers } from './osse-meridian.ts'

const NUMBERS: OsseNumbers = {
  lengthMm: 120,
  throatRadiusMm: 12.7,
  coverageTangent: 1,
  throatTangent: 0.2,
  rounding: 1.5,
  terminationSize: 0.7,
  terminationCurvature: 4,
  terminationStart: 0.995,
  bulgeMm: 4,
}

test('the direction is that of the curve', () => {
  const meridian = osseMeridian(NUMBERS)
  for (const t of [0.01, 0.2, 0.5, 0.9, 0.98]) {
    const step = 1e-6
    const before = meridian(t - step)
    const after = meridian(t + step)
    const { alongZ, alongR } = meridian(t)
    // Central differences: truncation and rounding both stay below 1e-7 of the slope here.
    expect(alongR / alongZ).toBeCloseTo((after.rMm - before.rMm) / (after.zMm - before.zMm), 5)
    expect(Math.hypot(alongZ, alongR)).toBeCloseTo(1, 14)
  }
})

test('the wall leaves the throat at the throat radius and the throat angle', () => {
  const { zMm, rMm, alongZ, alongR } = osseMeridian({ ...NUMBERS, bulgeMm: 0 })(0)
  expect(zMm).toBe(0)
  expect(rMm).toBeCloseTo(12.7, 13)
  expect(alongR / alongZ).toBeCloseTo(0.2, 14)
})

test('without a termination and a bulge, k = 1 is the oblate spheroid of Geddes', () => {
  const meridian = osseMeridian({ ...NUMBERS, rounding: 1, terminationSize: 0, bulgeMm: 0, throatTangent: 0 })
  const { zMm, rMm } = meridian(0.5)
  expect(rMm).toBeCloseTo(Math.hypot(12.7, zMm), 12)
})

test('the bulge adds its height in the middle and nothing at the ends', () => {
  const plain = osseMeridian({ ...NUMBERS, bulgeMm: 0 })
  const bulged = osseMeridian(NUMBERS)
  expect(bulged(0.5).rMm - plain(0.5).rMm).toBeCloseTo(4, 12)
  expect(bulged(0.25).rMm - plain(0.25).rMm).toBeCloseTo(4 * Math.SQRT1_2, 12)
  expect(bulged(0).rMm).toBe(plain(0).rMm)
  expect(bulged(1).rMm).toBeCloseTo(plain(1).rMm, 12)
})

test('at q = 1 the mouth turns to 90 degrees', () => {
  const { alongZ, alongR } = osseMeridian({ ...NUMBERS, terminationStart: 1 })(1)
  expect([alongZ, alongR]).toEqual([0, 1])
})

test('for q above 1 the direction is radial up to the kink and follows the cone behind it', () => {
  for (const q of [1.1, 3, 3.4, 7]) {
    const meridian = osseMeridian({ ...NUMBERS, terminationStart: q, bulgeMm: 0 })
    const kink = osseKink(q)
    if (kink === undefined) throw new Error('no kink')
    expect(meridian(kink).alongZ).toBe(0)
    expect(meridian(kink * (1 + 1e-9)).alongR).toBeLessThan(Math.SQRT1_2)
    // The radius itself does not jump; at 1e-9 behind the kink the cone has moved by 1e-7 mm.
    expect(meridian(kink * (1 + 1e-9)).rMm).toBeCloseTo(meridian(kink).rMm, 5)
  }
  expect(osseKink(0.9)).toBeUndefined()
  expect(osseKink(1)).toBeUndefined()
})

test('without a termination a cone is a cone up to its mouth, wherever a termination would have ended', () => {
  for (const terminationStart of [0.5, 1, 3]) {
    const cone = { coverageTangent: 0.5, throatTangent: 0.5, rounding: 1, terminationSize: 0, bulgeMm: 0 }
    const meridian = osseMeridian({ ...NUMBERS, ...cone, terminationStart })
    for (const t of [0, 0.3, 0.5, 1]) {
      const { zMm, rMm, alongZ, alongR } = meridian(t)
      expect(rMm).toBeCloseTo(12.7 + 0.5 * zMm, 12)
      expect(alongR / alongZ).toBeCloseTo(0.5, 13)
    }
  }
})
