import { expect, test } from 'vitest'
import { formatFigure, formatLimit } from './format-figure.ts'

test('figures stand with their units and no more digits than they deserve', () => {
  expect(formatFigure(0.02567, 'dB')).toBe('0.026 dB')
  expect(formatFigure(0.00123, '%')).toBe('0.001 %')
  expect(formatFigure(1.2345, '%')).toBe('1.23 %')
  expect(formatFigure(3.21e-5, 'share')).toBe('3.2 · 10⁻⁵')
  expect(formatFigure(0, 'share')).toBe('0')
  expect(formatFigure(0.00743, 'radii')).toBe('0.0074 a')
  expect(formatFigure(0, 'bytes')).toBe('0 bytes')
  expect(formatFigure(Number.NaN, 'dB')).toBe('no number')
})

test('a tolerance says to which side it is one', () => {
  expect(formatLimit({ kind: 'at most', value: 1e-8 }, 'share')).toBe('≤ 1 · 10⁻⁸')
  expect(formatLimit({ kind: 'at least', value: 1.8 }, 'plain')).toBe('≥ 1.8')
})
