import { expect, test } from 'vitest'
import { peakLevelDbRe20uPa, rmsLevelDbRe20uPa } from './level.ts'

test('1 Pa rms is 94 dB', () => {
  expect(rmsLevelDbRe20uPa(Math.SQRT2, 0)).toBeCloseTo(93.979, 3)
})

test('the peak level is 3.01 dB above the rms level, whatever the phase', () => {
  expect(peakLevelDbRe20uPa(0.3, -0.4) - rmsLevelDbRe20uPa(0.5, 0)).toBeCloseTo(3.0103, 4)
})

test('silence has no level', () => {
  expect(rmsLevelDbRe20uPa(0, 0)).toBe(-Infinity)
})
