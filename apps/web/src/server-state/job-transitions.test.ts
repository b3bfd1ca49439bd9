import { expect, test } from 'vitest'
import { beginJobBook, withJobs } from './job-book.ts'
import { transitionsBetween } from './job-transitions.ts'
import { completeJob, queuedJob, runningJob } from '../testing/job-samples.ts'

const before = beginJobBook({
  jobs: [queuedJob(3), runningJob(2), queuedJob(1)],
  nextBelow: null,
  revision: 1,
})

test('jobs that came into another status are told in the order of their numbers; progress and new jobs are not', () => {
  const after = withJobs(before, [
    { ...completeJob(2), version: 8 },
    runningJob(1, { version: 5 }),
    queuedJob(4),
  ])
  const told = transitionsBetween(before, after).map(({ from, job }) => `${job.id}: ${from} to ${job.status}`)
  expect(told).toEqual(['job-1: queued to running', 'job-2: running to complete'])
  expect(transitionsBetween(after, withJobs(after, [runningJob(1, { version: 6, progress: 0.9 })]))).toEqual(
    [],
  )
})
