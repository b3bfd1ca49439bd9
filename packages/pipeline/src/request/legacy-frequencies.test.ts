import { expect, test } from 'vitest'
import { legacyFrequenciesHz } from './legacy-frequencies.ts'

const sweep = (frequencyRange: number[], numFrequencies: bigint, frequencySpacing = 'log') => ({
  frequencyRange,
  numFrequencies,
  frequencySpacing,
})

test('powers of ten are evenly spaced and rounded as they were', () => {
  expect(legacyFrequenciesHz(sweep([200, 1500], 3n))).toEqual([
    200.00000000000003, 547.7225575051663, 1500.0000000000005,
  ])
})

test.each(['linear', 'LOG', ''])('any other spacing than log is linear: %j', (spacing) => {
  expect(legacyFrequenciesHz(sweep([200, 1500], 3n, spacing))).toEqual([200, 850, 1500])
})

test('a single frequency is the lower end, and ends may be the wrong way round', () => {
  expect(legacyFrequenciesHz(sweep([100, 1000], 1n, 'linear'))).toEqual([100])
  expect(legacyFrequenciesHz(sweep([1000, 100, 7], 2n, 'linear'))).toEqual([1000, 100])
})

test.each([
  [sweep([], 3n), 'list index out of range'],
  [sweep([100], -1n), 'list index out of range'],
  [sweep([100, 1000], -1n), 'Number of samples, -1, must be non-negative.'],
  [sweep([100, 1000], 0n), 'num_frequencies is 0: there is nothing to solve.'],
  [sweep([0, 1000], 3n), 'frequency_range is 0 to 1000 Hz: both ends must be finite and above 0.'],
  [sweep([100, Infinity], 3n, 'linear'), 'frequency_range is 100 to Infinity Hz'],
  [sweep([Number.NaN, 100], 1n, 'linear'), 'frequency_range is NaN to 100 Hz'],
  [sweep([100, 1000], 2001n), 'A sweep may have 2,000 frequencies.'],
])('sweep $# is refused in the words that are known', (faulty, message) => {
  expect(() => legacyFrequenciesHz(faulty)).toThrow(message)
})
