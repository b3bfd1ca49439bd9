import { createBaffledModel } from '@hornbench/solver'
import { describe, expect, test } from 'vitest'
import {
  coneCavity,
  measureBaffledConvergence,
  measureBaffledPiston,
  measureBaffledPower,
  measureBaffledReciprocity,
  measureBaffledSymmetry,
  measureCone,
  measureFlangedTube,
  pistonModel,
} from './measure-baffle.ts'
import { readBaffledPiston } from './reference-case.ts'

const piston = readBaffledPiston()
const pistonOfSix = pistonModel(piston, 6)

test.each([3, 4, 6])(
  'the end correction of a flanged tube is 0.8217 radii with %d elements to the radius',
  (rings) => {
    expect(Math.abs(measureFlangedTube(rings) - 0.8217)).toBeLessThan(0.001)
  },
)

test.each([0, 3, 5, 8, 11].map((index) => ({ ka: piston.ka[index], index })))(
  'a slope that is the same everywhere makes the half space that of a piston at ka $ka',
  ({ ka, index }) => {
    const error = measureBaffledPiston(piston, pistonOfSix, index)

    expect(error.impedance).toBeLessThan(ka <= 10 ? 0.002 : 0.01)
    expect(error.levelDb).toBeLessThan(ka <= 2 ? 0.02 : 0.15)
  },
)

test('with elements half as long the piston errs at least three times less', () => {
  const [few, many] = [pistonModel(piston, 3), pistonOfSix].map((model) =>
    measureBaffledPiston(piston, model, 3),
  )

  expect(few.impedance / many.impedance).toBeGreaterThan(3)
  expect(few.levelDb / many.levelDb).toBeGreaterThan(3)
})

test.each([0.05, 0.1, 0.2])('a slender cone in a baffle follows Webster at ka %f of its mouth', (mouthKa) => {
  expect(measureCone(mouthKa)).toBeLessThan(0.005)
})

describe('a cone of 60 mm in a baffle', () => {
  const model = createBaffledModel(coneCavity({ throatM: 0.03, mouthM: 0.05, lengthM: 0.06, rings: 6 }), {
    symmetry: { x: true, y: true },
  })

  // At 60 / m nine elements to a wavelength along the longest edge.
  test.each([2, 20, 60])('radiates what its source sends at k = %d / m', (wavenumber) => {
    expect(measureBaffledPower(model, wavenumber)).toBeLessThan(0.005)
  })

  test.each([10, 40])('does not mind source and receiver exchanged at k = %d / m', (wavenumber) => {
    expect(measureBaffledReciprocity(wavenumber)).toBeLessThan(0.005)
  })

  test.each([
    { precision: 'f64' as const, limit: 1e-9 },
    { precision: 'f32' as const, limit: 1e-6 },
  ])('is the same as a whole, as halves and as a quarter in $precision', ({ precision, limit }) => {
    expect(measureBaffledSymmetry(precision)).toBeLessThan(limit)
  })
})

test('the throat impedance of a cone converges, its rim with less than the second order', () => {
  expect(measureBaffledConvergence().order).toBeGreaterThan(1.3)
})
