import { jobIdSchema, type Job } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { completeJob, runningJob } from '../testing/job-samples.ts'
import { announcementsOf } from './announcements.ts'

function failedJob(number: number): Job {
  const { hasResults: _, ...ended } = completeJob(number)
  return {
    ...ended,
    id: jobIdSchema.parse(`job-${number}`),
    status: 'error',
    reason: 'Server restarted during execution',
  }
}

function tell(jobs: Job[]) {
  return announcementsOf(jobs.map((job) => ({ from: 'running', job })))
}

describe('what is told of runs', () => {
  test('is spoken softly when they start', () => {
    expect(tell([runningJob(4)])).toEqual([{ kind: 'spoken', tone: 'good', title: 'Run 4 has started' }])
  })

  test('is noted, with the run to open, when they end', () => {
    expect(tell([completeJob(4), failedJob(5)])).toEqual([
      { kind: 'noted', tone: 'good', title: 'Run 4 is done', detail: 'Horn 4', runNumber: 4 },
      {
        kind: 'noted',
        tone: 'bad',
        title: 'Run 5 failed',
        detail: 'Server restarted during execution',
        runNumber: 5,
      },
    ])
  })

  test('is their number when many end at once', () => {
    const titles = tell([1, 2, 3].map(failedJob)).map(({ title }) => title)
    expect(titles).toEqual(['3 runs have failed'])
  })
})
