import { expect, test } from 'vitest'
import { bandWords, frequencyWords, quantityWords } from './number-words.ts'

test('numbers to be read exactly have their unit, a true minus sign and no minus zero', () => {
  expect([421.37, 999.96, 1024.4, 20_000].map(frequencyWords)).toEqual([
    '421.4 Hz',
    '1000 Hz',
    '1.024 kHz',
    '20 kHz',
  ])
  expect(bandWords([312.4, 2096])).toBe('312 Hz–2.1 kHz')
  expect(quantityWords(98.314, 'dB')).toBe('98.31 dB')
  expect(quantityWords(-4.2, 'dB')).toBe('\u22124.20 dB')
  expect(quantityWords(-0.001, 'dB')).toBe('0.00 dB')
  expect(quantityWords(92.35, '°')).toBe('92.3°')
  expect(quantityWords(0.87149, '')).toBe('0.871')
})
