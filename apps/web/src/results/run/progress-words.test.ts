import type { Job } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { completeJob, queuedJob, runningJob } from '../../testing/job-samples.ts'
import { progressWords } from './progress-words.ts'

function ended(status: 'error' | 'cancelled', frequencyStates: string, reason = 'No.'): Job {
  const { hasResults: _, ...rest } = completeJob(1)
  const end = { ...rest, frequencyStates }
  return status === 'error' ? { ...end, status, reason } : { ...end, status, isStopping: false }
}

test('how far a run is, in words', () => {
  expect(progressWords(queuedJob(1))).toBe('Queued')
  expect(progressWords(runningJob(1, { frequencyStates: '', stageMessage: 'Building the mesh' }))).toBe(
    'Waiting for the first frequency · Building the mesh',
  )
  expect(progressWords(runningJob(1))).toBe('12 of 40 solved')
  expect(progressWords(runningJob(1, { frequencyStates: 'tsfdw' }))).toBe('2 of 5 solved')
  expect(progressWords(completeJob(1))).toBe('40 frequencies')
  expect(progressWords({ ...completeJob(1), frequencyStates: 'ssfs' })).toBe('Done with gaps · 3 of 4 solved')
  expect(progressWords(ended('cancelled', 'ssww'))).toBe('Stopped · 2 of 4 solved')
  expect(progressWords(ended('cancelled', ''))).toBe('Stopped')
  expect(progressWords(ended('error', 'sfww'))).toBe('Failed · 1 of 4 solved')
  expect(progressWords(ended('error', 'ssww', 'Server restarted during execution'))).toBe(
    'Interrupted by restart · 2 of 4 solved',
  )
  // A job of an older server tells nothing about its frequencies.
  expect(progressWords({ ...completeJob(1), frequencyStates: '' })).toBe('')
})
