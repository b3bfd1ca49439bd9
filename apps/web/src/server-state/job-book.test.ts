import type { Job, JobChanges } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { beginJobBook, withChanges, withJobs, withOlderPage, withoutJobs } from './job-book.ts'
import { completeJob, queuedJob, runningJob } from '../testing/job-samples.ts'

function bookOf(jobs: Job[], nextBelow: number | null = null) {
  return beginJobBook({ jobs, nextBelow, revision: 10 })
}

function changesOf(changes: Partial<JobChanges>): JobChanges {
  return { revision: 11, jobs: [], deletedIds: [], resync: false, ...changes }
}

describe('changes put into the book', () => {
  test('replace what has changed; every other job stays the same object (W3)', () => {
    const book = bookOf([runningJob(3), completeJob(2), completeJob(1)])
    const next = withChanges(book, changesOf({ jobs: [runningJob(3, { version: 5, progress: 0.6 })] }))
    expect(next.byId.get(queuedJob(3).id)).toMatchObject({ progress: 0.6 })
    for (const { id } of [completeJob(2), completeJob(1)]) expect(next.byId.get(id)).toBe(book.byId.get(id))
    expect(next.order).toBe(book.order)
  })

  test('that are none give back the very same book', () => {
    const book = bookOf([completeJob(1)])
    expect(withChanges(book, changesOf({ revision: 10 }))).toBe(book)
  })

  test('of which the book knows the same or a newer version are left out', () => {
    const known = runningJob(3, { version: 7, progress: 0.7 })
    const book = bookOf([known])
    const late = changesOf({
      jobs: [runningJob(3, { version: 6 }), runningJob(3, { version: 7, progress: 0.1 })],
    })
    expect(withChanges(book, late)).toMatchObject({ byId: book.byId, revision: 11 })
  })

  test('bring new jobs to their place in the order, newest first', () => {
    const next = withChanges(bookOf([completeJob(5), completeJob(2)]), changesOf({ jobs: [queuedJob(7)] }))
    expect(next.order).toEqual(['job-7', 'job-5', 'job-2'])
  })

  test('of jobs below what has been read wait for their page', () => {
    const book = bookOf([completeJob(300), completeJob(200)], 200)
    const next = withChanges(book, changesOf({ jobs: [completeJob(199), queuedJob(301)] }))
    expect(next.order).toEqual(['job-301', 'job-300', 'job-200'])
  })

  test('take deleted jobs out', () => {
    const next = withChanges(
      bookOf([completeJob(2), completeJob(1)]),
      changesOf({ deletedIds: [completeJob(2).id] }),
    )
    expect(next.order).toEqual(['job-1'])
    expect(next.byId.has(completeJob(2).id)).toBe(false)
  })

  test('that ask for a new list are refused', () => {
    expect(() => withChanges(bookOf([]), changesOf({ resync: true }))).toThrow(RangeError)
  })
})

test('an answer that comes late does not bring a deleted job back', () => {
  const book = withoutJobs(bookOf([completeJob(2)]), [completeJob(2).id])
  expect(withJobs(book, [{ ...completeJob(2), version: 99 }])).toBe(book)
})

test('a new list keeps the identity of jobs that are still the same, and drops those it lacks', () => {
  const before = bookOf([completeJob(2), completeJob(1), runningJob(3)])
  const fresh = [runningJob(3, { version: 9 }), completeJob(2)]
  const after = beginJobBook({ jobs: fresh, nextBelow: null, revision: 4 }, before)
  expect(after.order).toEqual(['job-3', 'job-2'])
  expect(after.byId.get(completeJob(2).id)).toBe(before.byId.get(completeJob(2).id))
  expect(after.byId.get(queuedJob(3).id)).toMatchObject({ version: 9 })
})

test('an older page goes below the others, and leaves what is newer in the book', () => {
  const book = bookOf([completeJob(5), completeJob(4)], 4)
  const page = { jobs: [completeJob(3), { ...completeJob(4), version: 1 }], nextBelow: null, revision: 10 }
  const next = withOlderPage(book, page)
  expect(next.order).toEqual(['job-5', 'job-4', 'job-3'])
  expect(next.nextBelow).toBeNull()
  expect(next.byId.get(completeJob(4).id)).toBe(book.byId.get(completeJob(4).id))
})
