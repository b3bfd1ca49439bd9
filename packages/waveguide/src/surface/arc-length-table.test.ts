import { expect, test } from 'vitest'
import { meridianSample } from '../profile/meridian.ts'
import { osseMeridian } from '../profile/osse-meridian.ts'
import { arcLengthTable, lengthOf, parameterAtFraction } from './arc-length-table.ts'

/** A quarter of a circle of radius 10, run through at a changing speed. */
const quarterCircle = (t: number) => {
  const angle = 0.5 * Math.PI * t * t
  return meridianSample(10 * Math.sin(angle), 20 - 10 * Math.cos(angle), Math.cos(angle), Math.sin(angle))
}

test('the length of a circular arc is found, and fractions of it', () => {
  const table = arcLengthTable(quarterCircle, 0, 1)
  // Chords of 1/200 of the arc are short by (π/2/200)²/24 relative, 2.6e-6.
  expect(lengthOf(table)).toBeCloseTo(5 * Math.PI, 3)
  for (const fraction of [0.1, 0.5, 0.9]) {
    // t is interpolated linearly between samples 1/200 apart, where it is a square root.
    expect(parameterAtFraction(table, fraction)).toBeCloseTo(Math.sqrt(fraction), 4)
  }
})

test('the ends are exact', () => {
  const table = arcLengthTable(quarterCircle, 0.25, 0.75)
  expect(parameterAtFraction(table, 0)).toBe(0.25)
  expect(parameterAtFraction(table, 1)).toBe(0.75)
})

test('an arc that ends with infinite speed is sampled without long chords', () => {
  const numbers = { lengthMm: 100, throatRadiusMm: 10, coverageTangent: 0.3, throatTangent: 0.1, rounding: 1 }
  const termination = { terminationSize: 1, terminationCurvature: 6, terminationStart: 1, bulgeMm: 0 }
  const { sMm } = arcLengthTable(osseMeridian({ ...numbers, ...termination }), 0, 1)
  const longest = Math.max(
    ...Array.from(sMm)
      .slice(1, -1)
      .map((s, i) => s - sMm[i]),
  )
  // The polyline that sets the limit of 1/200 is itself shorter than the arc.
  expect(longest).toBeLessThanOrEqual(sMm[sMm.length - 1] / 200)
})
