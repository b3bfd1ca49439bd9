import { expect, test } from 'vitest'
import { completeJob, queuedJob, runningJob } from '../testing/job-samples.ts'
import { queueSummary } from './queue-summary.ts'

test('the queue in a line', () => {
  expect(queueSummary([])).toBe('Nothing queued')
  expect(queueSummary([completeJob(1)])).toBe('Nothing queued')
  expect(queueSummary([queuedJob(3), queuedJob(2)])).toBe('2 queued')
  expect(queueSummary([queuedJob(3), runningJob(2)])).toBe('Run 2 · 30 % · 12 of 40 · 1 queued')
  expect(queueSummary([runningJob(3), runningJob(2)])).toBe('2 running')
  expect(queueSummary([runningJob(2, { frequencyStates: '', progress: 0.009 })])).toBe('Run 2 · 0 %')
})
