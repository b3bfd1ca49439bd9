import { expect, test } from 'vitest'
import { completeJob, queuedJob, runningJob } from '../../testing/job-samples.ts'
import { shownStates } from './shown-states.ts'

test('before the frequencies are planned, as many as were asked for wait', () => {
  const { sweep } = queuedJob(1)
  expect(shownStates(queuedJob(1))).toBe('w'.repeat(40))
  expect(shownStates(queuedJob(1, { sweep: { ...sweep, frequencyCount: null } }))).toBe('')
  expect(shownStates(queuedJob(1, { sweep: { ...sweep, frequencyCount: 1e9 } }))).toHaveLength(2000)
  expect(shownStates(queuedJob(1, { sweep: { ...sweep, frequencyCount: -3 } }))).toBe('')
})

test('nothing is in work when a run has ended', () => {
  expect(shownStates(runningJob(1, { frequencyStates: 'sdw' }))).toBe('sdw')
  expect(shownStates({ ...completeJob(1), frequencyStates: 'sdw' })).toBe('sww')
})
