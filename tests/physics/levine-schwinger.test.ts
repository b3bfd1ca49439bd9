import { expect, test } from 'vitest'
import { levineSchwinger, openEndImpedance, unflangedEndCorrection } from './levine-schwinger.ts'

// The paper prints 0.6133 radii; quadrature of its integral with 15 digits gives 0.61270104.
test('the end correction of a thin pipe tends to 0.6127 radii', () => {
  expect(unflangedEndCorrection()).toBeCloseTo(0.612701, 5)
  expect(levineSchwinger(0.01).endCorrection).toBeCloseTo(0.6127, 3)
})

test('a slow wave is reflected but for (ka)²/2', () => {
  expect(1 - levineSchwinger(0.05).reflection).toBeCloseTo(0.05 ** 2 / 2, 5)
})

// Dalmont, Nederveen and Joly, *Radiation impedance of tubes with different flanges* (2001), fits the figures of Levine and Schwinger.
test.each([0.5, 1, 1.5])('it is between the published fits and 1 % at ka %d', (ka) => {
  const { reflection, endCorrection } = levineSchwinger(ka)
  const fitted = (1 + 0.2 * ka - 0.084 * ka ** 2) / (1 + 0.2 * ka + (0.5 - 0.084) * ka ** 2)
  expect(Math.abs(reflection - fitted)).toBeLessThan(0.01)
  const length = 0.6133 * ((1 + 0.044 * ka ** 2) / (1 + 0.19 * ka ** 2) - 0.02 * Math.sin(2 * ka) ** 2)
  expect(Math.abs(endCorrection - length)).toBeLessThan(0.02)
})

test('the impedance of a slow open end is (ka)²/4 − 0.6127 ika', () => {
  const { re, im } = openEndImpedance(0.02)
  expect(re / 0.02 ** 2).toBeCloseTo(0.25, 3)
  expect(im / 0.02).toBeCloseTo(-0.6127, 3)
})
