import { describe, expect, test } from 'vitest'
import {
  designMeridianModel,
  hornOutlineModel,
  measureCapMeridian,
  measureHornOutline,
  measureMeridianPower,
  measureMeridianScan,
} from './measure-axisymmetric.ts'
import { compareFormulations } from './measure-formulations.ts'
import { measureMeridianConvergence, ROSSE_90 } from './measure-meridian-convergence.ts'
import { readHorn, readSphericalCap } from './reference-case.ts'
import { sphereMeridianModel } from './sphere-meridian.ts'

const cap = readSphericalCap()

describe('a cap on a sphere of 48 elements', () => {
  const model = sphereMeridianModel(0.1, 48, 30)
  test.each(cap.ka.map((ka, index) => ({ ka, index })))(
    'follows the Legendre series on the whole arc at ka $ka',
    ({ index }) => {
      const error = measureCapMeridian(cap, model, index)
      expect(error.levelDb).toBeLessThan(0.01)
      expect(error.impedance).toBeLessThan(0.01)
    },
  )
})

test.each([0, 2, 6, 9].map((index) => ({ ka: cap.ka[index], index })))(
  'the cap converges with the second order at ka $ka',
  ({ index }) => {
    const [few, many] = [24, 48].map((elements) =>
      measureCapMeridian(cap, sphereMeridianModel(0.1, elements, 30), index),
    )
    expect(Math.log2(few.impedance / many.impedance)).toBeGreaterThan(1.8)
  },
)

test('no irregular frequency stands out, and without the coupling they do', () => {
  const model = sphereMeridianModel(0.1, 24, 30)
  expect(measureMeridianScan(cap, model, 0.5).worstOverMedian).toBeLessThan(1.5)
  expect(measureMeridianScan(cap, model, 0).worstOverMedian).toBeGreaterThan(10)
})

describe('a horn with a 6 mm shell', () => {
  const horn = readHorn()
  const model = hornOutlineModel(horn)
  test.each(horn.frequencies.map((frequencyHz, index) => ({ frequencyHz, index })))(
    'agrees with another axisymmetric method at $frequencyHz Hz',
    ({ index }) => {
      const error = measureHornOutline(horn, model, index)
      // The other one is converged to 0.03 dB on axis.
      expect(error.onAxisDb).toBeLessThan(0.03)
      expect(error.levelDb).toBeLessThan(0.1)
      expect(error.impedance).toBeLessThan(0.005)
    },
  )
})

test.each([200, 500, 1000, 2000, 4000, 8000, 16000])(
  'the power that leaves the source arrives in the far field at %i Hz',
  (frequencyHz) => {
    expect(measureMeridianPower(designMeridianModel(ROSSE_90, 3), frequencyHz, 0.0127)).toBeLessThan(5e-3)
  },
)

test('six elements by wavelength are within 0.1 dB on axis and 0.3 dB to 120°', () => {
  const [coarse, middle, fine] = measureMeridianConvergence([8, 4.5, 2.86])
  for (const { frequencyHz, onAxisDb, worstDb, impedance } of [
    ...coarse.errors.filter((error) => error.frequencyHz <= 6000),
    ...middle.errors.filter((error) => error.frequencyHz <= 12000),
    ...fine.errors,
  ]) {
    expect(onAxisDb, `${frequencyHz} Hz`).toBeLessThan(0.1)
    expect(worstDb, `${frequencyHz} Hz`).toBeLessThan(0.3)
    expect(impedance, `${frequencyHz} Hz`).toBeLessThan(0.005)
  }
})

test('both formulations agree to 60° where the mesh has eight elements by wavelength', () => {
  for (const error of compareFormulations([500, 1000, 2000, 3500, 5000]).errors) {
    expect(error.onAxisDb, `${error.frequencyHz} Hz`).toBeLessThan(0.05)
    expect(error.to60Db, `${error.frequencyHz} Hz`).toBeLessThan(0.05)
    expect(error.impedance, `${error.frequencyHz} Hz`).toBeLessThan(0.01)
  }
})
