import { expect, test } from 'vitest'
import { residualWords, shareWords } from './trust-numbers.ts'

test('residuals are written as powers of ten, shares in percent', () => {
  expect(residualWords(8.31e-6)).toBe('8.3·10⁻⁶')
  expect(residualWords(2e-12)).toBe('2.0·10⁻¹²')
  expect(residualWords(0)).toBe('0')
  expect([0.0042, -0.123, 1e-6, 0].map(shareWords)).toEqual([
    '0.42\u00A0%',
    '12\u00A0%',
    '< 0.01\u00A0%',
    '< 0.01\u00A0%',
  ])
  expect(shareWords(null)).toBe('not kept')
})
