import { expect, test } from 'vitest'
import { legacyTimestamp, parseLegacyTimestamp } from './legacy-timestamp.ts'

const noon = new Date(2026, 1, 3, 12, 4, 5, 6).getTime()

test('a time is written in local time with microseconds', () => {
  expect(legacyTimestamp(noon)).toBe('2026-02-03T12:04:05.006000')
})

test('a whole second has no fraction', () => {
  expect(legacyTimestamp(noon - 6)).toBe('2026-02-03T12:04:05')
})

test('what was written is read back to the millisecond', () => {
  for (const epochMs of [0, noon, noon - 6, Date.UTC(2099, 6, 1)]) {
    expect(parseLegacyTimestamp(legacyTimestamp(epochMs))).toBe(epochMs)
  }
})

test('microseconds of the older server are cut to milliseconds', () => {
  expect(parseLegacyTimestamp('2026-02-03T12:04:05.006789')).toBe(noon)
})

test.each([null, '', 'yesterday'])('%j is no time', (text) => {
  expect(parseLegacyTimestamp(text)).toBeUndefined()
})
