import { describe, expect, test } from 'vitest'
import { pollIntervalMs, type PollSituation } from './poll-interval.ts'

const calm: PollSituation = { isBusy: false, failuresInARow: 0, jitter: 0, isHidden: false, floorMs: 1000 }

describe('the pause before the next question (W2)', () => {
  test('is one second while something is queued or running, else ten', () => {
    expect(pollIntervalMs({ ...calm, isBusy: true })).toBe(1000)
    expect(pollIntervalMs(calm)).toBe(10_000)
  })

  test('grows after failures in a row to ten seconds and no further, whether busy or not', () => {
    for (const isBusy of [true, false]) {
      const pauses = [1, 2, 3, 4, 5, 1000].map((failuresInARow) =>
        pollIntervalMs({ ...calm, isBusy, failuresInARow }),
      )
      expect(pauses).toEqual([1000, 2000, 5000, 10_000, 10_000, 10_000])
    }
  })

  test('is lengthened by jitter after a failure only, and by a quarter at most', () => {
    expect(pollIntervalMs({ ...calm, failuresInARow: 3, jitter: 1 })).toBe(6250)
    expect(pollIntervalMs({ ...calm, failuresInARow: 3, jitter: 0.5 })).toBe(5625)
    expect(pollIntervalMs({ ...calm, isBusy: true, jitter: 1 })).toBe(1000)
  })

  test('is at least ten seconds in a hidden tab', () => {
    expect(pollIntervalMs({ ...calm, isBusy: true, isHidden: true })).toBe(10_000)
    expect(pollIntervalMs({ ...calm, failuresInARow: 1, isHidden: true })).toBe(10_000)
    expect(pollIntervalMs({ ...calm, failuresInARow: 4, jitter: 1, isHidden: true })).toBe(12_500)
  })

  test('is never below the floor that the server sets', () => {
    expect(pollIntervalMs({ ...calm, isBusy: true, floorMs: 3000 })).toBe(3000)
    expect(pollIntervalMs({ ...calm, failuresInARow: 1, floorMs: 3000 })).toBe(3000)
    expect(pollIntervalMs({ ...calm, floorMs: 30_000, isHidden: true })).toBe(30_000)
  })
})
