import { expect, test } from 'vitest'
import { bytesWords, countWords, durationWords, frequencyWords, timeChangeWords } from './quantity-words.ts'

test('numbers in words', () => {
  expect([7, 999, 1000, 12_400, 1_234_567].map(countWords)).toEqual([
    '7',
    '999',
    '1\u202F000',
    '12\u202F400',
    '1\u202F234\u202F567',
  ])
  expect([63, 200, 999.9, 1000, 15_234, 99.96].map(frequencyWords)).toEqual([
    '63\u00A0Hz',
    '200\u00A0Hz',
    '1\u00A0kHz',
    '1\u00A0kHz',
    '15.2\u00A0kHz',
    '100\u00A0Hz',
  ])
  expect([12, 78e6, 999.6e6, 1.13e9].map(bytesWords)).toEqual([
    '1\u00A0MB',
    '78\u00A0MB',
    '1.0\u00A0GB',
    '1.1\u00A0GB',
  ])
  expect([0.2, 40, 59.6, 220, 3725].map(durationWords)).toEqual(['0:01', '0:40', '1:00', '3:40', '1:02:05'])
  expect([1.1, 1.175, 2.5].map(timeChangeWords)).toEqual([
    '+21\u00A0% time',
    '+38\u00A0% time',
    '6.3 × the time',
  ])
})
