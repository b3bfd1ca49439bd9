import { expect, test } from 'vitest'
import { stripBars } from './strip-bars.ts'

const WAITING = { solvedShare: 0, takenOverShare: 0, hasFailed: false, isDispatched: false }

test('each frequency has a bar of its own, and each state looks different', () => {
  expect(stripBars('wdsft')).toEqual([
    WAITING,
    { ...WAITING, isDispatched: true },
    { ...WAITING, solvedShare: 1 },
    { ...WAITING, hasFailed: true },
    { ...WAITING, takenOverShare: 1 },
  ])
  expect(stripBars('')).toEqual([])
})

test('two thousand frequencies are grouped: every one is in a bar, and no failure is lost', () => {
  const states = 's'.repeat(1000) + 'f' + 'w'.repeat(999)
  const bars = stripBars(states)
  expect(bars).toHaveLength(100)
  expect(bars.reduce((sum, { solvedShare }) => sum + solvedShare, 0)).toBeCloseTo(1000 / 20)
  expect(bars.map(({ hasFailed }) => hasFailed).indexOf(true)).toBe(50)
  expect(bars.filter(({ hasFailed }) => hasFailed)).toHaveLength(1)
})

test('groups of different sizes leave none out and count none twice', () => {
  const bars = stripBars('s'.repeat(7), 3)
  expect(bars.map(({ solvedShare }) => solvedShare)).toEqual([1, 1, 1])
  expect(stripBars('sswwwww', 3).map(({ solvedShare }) => solvedShare)).toEqual([1, 0, 0])
  expect(stripBars('swsswww', 3)[0]?.solvedShare).toBe(0.5)
})
