import { describe, expect, test } from 'vitest'
import { runningJob } from '../../testing/job-samples.ts'
import { secondsByPlan, secondsLeft, secondsPerFrequency } from './seconds-left.ts'

const STARTED_AT_MS = 1_790_000_000_000
const plan = {
  triangles: 736,
  unknowns: 370,
  memoryBytes: 1e8,
  validToHz: 5800,
  estimatedSeconds: 80,
  meshHash: '',
  warnings: [],
}

function job(frequencyStates: string, changes: object = {}) {
  return runningJob(1, { startedAtMs: STARTED_AT_MS, frequencyStates, ...changes })
}

/** @param lastSettled and now, s after the start */
function at(lastSettled: number, now: number = lastSettled) {
  return { lastSettledAtMs: STARTED_AT_MS + 1000 * lastSettled, nowMs: STARTED_AT_MS + 1000 * now }
}

describe('the time left (O5)', () => {
  test('is never told from fewer than five frequencies', () => {
    expect(secondsLeft(job('swwwwwwwww'), at(10))).toBeNull()
    expect(secondsLeft(job('ssssddwwww'), at(40))).toBeNull()
    expect(secondsLeft(job('sssssdwwww'), at(50))).toBe(50)
  })

  test('is the mean of the settled ones times those that are left; failed ones have cost time too', () => {
    expect(secondsLeft(job('ssssfsdwww'), at(12))).toBe(8)
  })

  test('frequencies taken over from another run have cost this one nothing', () => {
    expect(secondsLeft(job('tttttssssw'), at(8))).toBeNull()
    expect(secondsLeft(job('ttttssssswwwww'), at(10))).toBe(10)
  })

  test('counts down while one is solved, but not past what one takes', () => {
    const running = job('ssssswwwww')
    expect(secondsLeft(running, at(50, 54))).toBe(46)
    expect(secondsLeft(running, at(50, 60))).toBe(40)
    expect(secondsLeft(running, at(50, 500))).toBe(40)
    expect(secondsLeft(job('ssssss'), at(50, 500))).toBe(0)
  })

  test('goes by runs of a like size until then, where there are any', () => {
    expect(secondsLeft(job('swwwwwwwww', { plan }), at(10))).toBe(72)
    expect(secondsByPlan(job('', { plan }))).toBe(80)
    expect(secondsByPlan(job('sw'))).toBeNull()
  })

  test('is not told from a clock that is behind that of the server', () => {
    expect(secondsLeft(job('ssssswwwww'), at(-600))).toBeNull()
  })
})

test('the time of a frequency is told from five of them on', () => {
  expect(secondsPerFrequency(job('ssssdwwwww'), STARTED_AT_MS + 10_000)).toBeNull()
  expect(secondsPerFrequency(job('sssssdwwww'), STARTED_AT_MS + 10_000)).toBe(2)
})
