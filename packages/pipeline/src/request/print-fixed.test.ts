import { expect, test } from 'vitest'
import { printFixed } from './print-fixed.ts'

test.each([
  [1, '1.00'],
  [45.678, '45.68'],
  [0.125, '0.12'],
  [0.375, '0.38'],
  [-0.125, '-0.12'],
  [2.675, '2.67'],
  [0.005, '0.01'],
  [-0, '-0.00'],
  [1e21, '1000000000000000000000.00'],
  [Number.NaN, 'nan'],
  [Infinity, 'inf'],
])('%d is %s, as in Python', (value, text) => {
  expect(printFixed(value, 2)).toBe(text)
})
