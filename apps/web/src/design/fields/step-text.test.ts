import { expect, test } from 'vitest'
import { stepText } from './step-text.ts'

test.each([
  ['12.7', 0.1, '12.8'],
  ['12.7', -1, '11.7'],
  ['0.3', -0.1, '0.2'],
  ['0.1', 0.2, '0.3'],
  ['10', 0.01, '10.01'],
  ['2.0000001', 0.1, '2.1000001'],
  ['5', -10, '-5'],
  ['-0.05', 0.05, '0'],
  ['1e3', 10, '1010'],
  ['1e-3', 0.001, '0.002'],
  [' 7 ', 1, '8'],
  ['.5', 0.5, '1'],
  ['110', 0.1 * 3, '110.3'],
])('%s and %d make %s', (text, change, stepped) => {
  expect(stepText(text, change)).toBe(stepped)
})

test.each(['', '40 + p', 'pi', '1 000', '--1', '0x10', 'NaN'])(
  '%j is left alone: it is no number',
  (text) => {
    expect(stepText(text, 1)).toBeUndefined()
  },
)
