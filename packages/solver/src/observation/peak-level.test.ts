import { expect, test } from 'vitest'
import { peakLevelDbRe20uPa } from './peak-level.ts'
import { rmsLevelDbRe20uPa } from './rms-level.ts'

test('a peak of 1 Pa is 93.98 dB', () => {
  expect(peakLevelDbRe20uPa(0.6, 0.8)).toBeCloseTo(93.9794, 4)
})

test('the peak level is 3.01 dB above the rms level, whatever the phase', () => {
  expect(peakLevelDbRe20uPa(0.3, -0.4) - rmsLevelDbRe20uPa(0.5, 0)).toBeCloseTo(3.0103, 4)
})

test('silence has no level', () => {
  expect(peakLevelDbRe20uPa(0, 0)).toBe(-Infinity)
})
