import { expect, test } from 'vitest'
import { aboutWords, fullMomentWords, momentWords } from './time-words.ts'

test('estimates are rounded, the coarser the longer they are', () => {
  expect([0, 2, 43, 78, 84, 599, 734, 3931].map(aboutWords).join(' ')).toBe(
    '0:05 0:05 0:45 1:20 1:20 10:00 12:00 1:06:00',
  )
})

test('a moment is told by its time today, by its day before, and by its year before that', () => {
  const now = new Date(2026, 10, 21, 18, 0).getTime()
  const today = new Date(2026, 10, 21, 9, 5).getTime()
  const before = new Date(2026, 10, 20, 23, 59).getTime()
  const longAgo = new Date(2025, 10, 21, 9, 5).getTime()
  expect([today, before, longAgo].map((at) => momentWords(at, now))).toEqual([
    '09:05',
    '20 Nov',
    '21 Nov 2025',
  ])
  expect([today, before].map((at) => fullMomentWords(at, now))).toEqual(['09:05', '20 Nov 23:59'])
})
