import type { JobChanges, JobPage } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { beginJobBook, withJobs, type JobBook } from './job-book.ts'
import { readJobBook } from './read-job-book.ts'
import { completeJob, queuedJob } from '../testing/job-samples.ts'

const nothing: JobChanges = { revision: 10, jobs: [], deletedIds: [], resync: false }

/** A server that writes down what it is asked. */
function serverWith(answers: { page?: JobPage; changes?: () => JobChanges }) {
  const asked: string[] = []
  return {
    asked,
    list: async ({ limit }: { limit: number }) => {
      asked.push(`list ${limit}`)
      return answers.page ?? { jobs: [completeJob(1)], nextBelow: null, revision: 10 }
    },
    changes: async ({ since }: { since: number }) => {
      asked.push(`changes ${since}`)
      return answers.changes?.() ?? nothing
    },
  }
}

const book = (): JobBook => beginJobBook({ jobs: [completeJob(1)], nextBelow: null, revision: 10 })

describe('reading the jobs (W3)', () => {
  test('asks for the list when there is no book, and for changes when there is one', async () => {
    const jobs = serverWith({})
    const first = await readJobBook({ jobs, current: () => undefined })
    await readJobBook({ jobs, current: () => first })
    expect(jobs.asked).toEqual(['list 200', 'changes 10'])
  })

  test('asks for the list again when the server no longer knows the changes', async () => {
    const jobs = serverWith({
      changes: () => ({ ...nothing, revision: 3, resync: true }),
      page: { jobs: [queuedJob(1, { revision: 3 })], nextBelow: null, revision: 3 },
    })
    const after = await readJobBook({ jobs, current: book })
    expect(jobs.asked).toEqual(['changes 10', 'list 200'])
    expect(after).toMatchObject({ revision: 3, order: ['job-1'] })
  })

  test('keeps what was put into the book while the answer was on its way', async () => {
    let current = book()
    const jobs = serverWith({
      changes: () => {
        current = withJobs(current, [queuedJob(2)])
        return { ...nothing, revision: 11 }
      },
    })
    const after = await readJobBook({ jobs, current: () => current })
    expect(after).toMatchObject({ revision: 11, order: ['job-2', 'job-1'] })
  })
})
