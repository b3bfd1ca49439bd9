import { describe, expect, test } from 'vitest'
import { completeJob, queuedJob, runningJob } from '../../testing/job-samples.ts'
import { curvesVersion } from './curves-version.ts'

function running(frequencyStates: string) {
  return runningJob(1, { frequencyStates })
}

describe('the curves of a job are read again', () => {
  test('when a frequency has been solved or has failed, not when one has been handed out', () => {
    const before = curvesVersion(running('swww'))
    expect(curvesVersion(running('sdww'))).toBe(before)
    const versions = ['ssww', 'sfww', 'stww', 'swsw'].map((states) => curvesVersion(running(states)))
    expect(new Set([before, ...versions]).size).toBe(5)
  })

  test('not before there are any', () => {
    expect(curvesVersion(queuedJob(1))).toBeUndefined()
    expect(curvesVersion(running(''))).toBeUndefined()
    expect(curvesVersion(running('dwfw'))).toBeUndefined()
    expect(curvesVersion({ ...completeJob(1), hasResults: false })).toBeUndefined()
  })

  test('once when it is complete, whatever else changes', () => {
    const job = completeJob(1)
    expect(curvesVersion({ ...job, label: 'Renamed', version: 9 })).toBe(curvesVersion(job))
  })

  test('about 200 times in a long sweep, and for its last frequency when it was stopped', () => {
    const states = Array.from({ length: 2001 }, (_, solved) => 's'.repeat(solved) + 'w'.repeat(2000 - solved))
    const versions = new Set(states.slice(1).map((each) => curvesVersion(running(each))))
    expect(versions.size).toBeLessThanOrEqual(200)
    expect(versions.size).toBeGreaterThan(100)
    const { hasResults: _, ...ended } = completeJob(1)
    const stopped = ['sss', 'sssf'].map((end) =>
      curvesVersion({
        ...ended,
        status: 'cancelled',
        isStopping: false,
        frequencyStates: `${'s'.repeat(400)}${end}${'w'.repeat(9)}`,
      }),
    )
    expect(stopped[0]).not.toBe(stopped[1])
  })
})
