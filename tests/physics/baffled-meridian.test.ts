import { describe, expect, test } from 'vitest'
import {
  BAFFLED_DESIGNS,
  baffledDesignModel,
  filmPistonModel,
  measureBaffledConvergence,
  measureBaffledPower,
  measureCavityScan,
  measureFilmPiston,
  measureFlangedTube,
  measureSlenderHorn,
} from './measure-baffled-meridian.ts'
import { readBaffledPiston } from './reference-case.ts'

const piston = readBaffledPiston()

describe('a piston in a baffle, with a film of air in front of it as its cavity', () => {
  const model = filmPistonModel(piston.radius, 20)
  test.each(piston.ka.map((ka, index) => ({ ka, index })))(
    'has the closed impedance, field, pattern and directivity at ka $ka',
    ({ index }) => {
      const { directivityDb, ...errors } = measureFilmPiston(piston, model, index)
      for (const error of Object.values(errors)) expect(error).toBeLessThan(1e-3)
      expect(directivityDb).toBeLessThan(1e-3)
    },
  )
})

describe('a flanged tube', () => {
  test('has an end correction of 0.8217 radii for ka → 0', () => {
    for (const perRadius of [5, 12, 24])
      expect(Math.abs(measureFlangedTube(perRadius, 0.01).endCorrection - 0.8217)).toBeLessThan(0.002)
  })

  test.each([0.01, 0.1, 0.5, 1, 2, 3])('radiates the power that its piston takes at ka %f', (ka) => {
    expect(measureFlangedTube(5, ka).powerGap).toBeLessThan(5e-4)
  })

  test('converges with the second order in its power balance', () => {
    for (const ka of [1, 2]) {
      const [few, many] = [5, 10].map((perRadius) => measureFlangedTube(perRadius, ka).powerGap)
      expect(Math.log2(few / many)).toBeGreaterThan(1.8)
    }
  })

  test('has no frequencies of its own where the air in it would resonate if it were closed', () => {
    const coarse = measureCavityScan(6)
    // The largest error around is that of a resonance of the open tube, which shifts a little.
    expect(coarse.around).toBeLessThan(4e-3)
    expect(coarse.at).toBeLessThan(2e-3)
    expect(measureCavityScan(12).around).toBeLessThan(5e-4)
  })
})

test.each([
  ['cone', 0.05],
  ['cone', 0.1],
  ['cone', 0.2],
  ['exponential', 0.1],
  ['exponential', 0.2],
] as const)('a slender %s follows Webster at ka %f', (shape, ka) => {
  const horn = { shape, throatM: 0.02, mouthM: 0.06, lengthM: 1 }
  expect(measureSlenderHorn(horn, ka)).toBeLessThan(0.005)
})

describe.each(Object.entries(BAFFLED_DESIGNS))('a waveguide in a baffle: %s', (_, design) => {
  test('is within 0.05 dB on axis and 0.1 dB to 85° with six elements by wavelength', () => {
    for (const error of measureBaffledConvergence(design, [500, 2000, 6000, 12000])) {
      expect(error.onAxisDb, `${error.frequencyHz} Hz`).toBeLessThan(0.05)
      expect(error.worstDb, `${error.frequencyHz} Hz`).toBeLessThan(0.1)
      expect(error.impedance, `${error.frequencyHz} Hz`).toBeLessThan(1e-3)
    }
  })

  test.each([100, 500, 2000, 8000, 16000])('radiates what its source sends at %i Hz', (frequencyHz) => {
    const model = baffledDesignModel(design, 343_000 / 6 / Math.max(frequencyHz, 2000))
    expect(measureBaffledPower(model, frequencyHz, 0.0127)).toBeLessThan(5e-3)
  })
})
