import type { Job } from '@hornbench/api-contract'
import { expect, test } from 'vitest'
import { beginJobBook, withJobs } from '../../server-state/job-book.ts'
import { completeJob, queuedJob, runningJob } from '../../testing/job-samples.ts'
import { arrangeRuns, createArranger } from './arrange-runs.ts'
import { NO_FILTER, type RunFilter } from './run-filter.ts'

function stopped(number: number, isStopping: boolean): Job {
  const { status: _, stage: __, stageMessage: ___, ...job } = runningJob(number)
  return { ...job, status: 'cancelled', endedAtMs: 1, isStopping }
}

const JOBS: readonly Job[] = [
  completeJob(1),
  stopped(2, false),
  runningJob(4),
  queuedJob(5),
  queuedJob(6),
  completeJob(7),
  stopped(3, true),
  { ...completeJob(8), label: 'Wide horn 41', kept: true },
]
const BOOK = beginJobBook({ jobs: [...JOBS], nextBelow: null, revision: 9 })

function shown(filter: Partial<RunFilter>): string[] {
  return [...arrangeRuns(BOOK, { ...NO_FILTER, ...filter }).ids]
}

test('what runs comes first, then the queue in its order, then the newest', () => {
  const { ids, queuedIds, activeCount } = arrangeRuns(BOOK, NO_FILTER)
  expect(ids).toEqual(['job-3', 'job-4', 'job-5', 'job-6', 'job-8', 'job-7', 'job-2', 'job-1'])
  expect(queuedIds).toEqual(['job-5', 'job-6'])
  expect(activeCount).toBe(4)
})

test('a filter finds names and numbers, whatever their case', () => {
  expect(shown({ text: ' WIDE ' })).toEqual(['job-8'])
  expect(shown({ text: '4' })).toEqual(['job-4', 'job-8'])
  expect(shown({ text: '#4' })).toEqual(['job-4'])
  expect(shown({ text: 'none of them' })).toEqual([])
})

test('a filter finds states; places in the queue stay what they are', () => {
  expect(shown({ status: 'active' })).toEqual(['job-3', 'job-4', 'job-5', 'job-6'])
  expect(shown({ status: 'done' })).toEqual(['job-8', 'job-7', 'job-1'])
  expect(shown({ status: 'stopped' })).toEqual(['job-3', 'job-2'])
  expect(shown({ status: 'failed' })).toEqual([])
  expect(shown({ status: 'kept' })).toEqual(['job-8'])
  expect(shown({ status: 'done', text: 'horn 7' })).toEqual(['job-7'])
  expect(arrangeRuns(BOOK, { text: '', status: 'done' }).queuedIds).toHaveLength(2)
})

test('progress leaves the arrangement as it is; another state does not (W3)', () => {
  const arrange = createArranger(NO_FILTER)
  const first = arrange(BOOK)
  expect(arrange(withJobs(BOOK, [runningJob(4, { version: 9, progress: 0.9 })]))).toBe(first)
  expect(arrange(withJobs(BOOK, [{ ...completeJob(4), version: 9 }])).activeCount).toBe(3)
})
