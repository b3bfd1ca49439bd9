import { expect, test } from 'vitest'
import { rmsLevelDbRe20uPa } from './rms-level.ts'

test('1 Pa rms is 93.98 dB', () => {
  expect(rmsLevelDbRe20uPa(1, 1)).toBeCloseTo(93.9794, 4)
})

test('only the amplitude counts, not the phase', () => {
  expect(rmsLevelDbRe20uPa(0.3, -0.4)).toBeCloseTo(rmsLevelDbRe20uPa(-0.5, 0), 12)
})

test('ten times the pressure is 20 dB more', () => {
  expect(rmsLevelDbRe20uPa(2, 0) - rmsLevelDbRe20uPa(0.2, 0)).toBeCloseTo(20, 12)
})

test('silence is minus infinity', () => {
  expect(rmsLevelDbRe20uPa(0, 0)).toBe(-Infinity)
})
