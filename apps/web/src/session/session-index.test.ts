import { jobIdSchema, type JobId, type JobStatus } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { completeJob, queuedJob, runningJob } from '../testing/job-samples.ts'
import { rememberJob, type RememberedJob } from './remembered-job.ts'
import {
  EMPTY_INDEX,
  idsToAskFor,
  LOST_NOTE,
  markLost,
  mergeWithServer,
  sessionIndexSchema,
} from './session-index.ts'

const none: ReadonlySet<JobId> = new Set()

function item(number: number, status: JobStatus = 'complete'): RememberedJob {
  return { ...rememberJob(queuedJob(number)), status }
}

function idsOf(items: readonly RememberedJob[]): string[] {
  return items.map(({ id }) => id)
}

describe('what is remembered of a job (W4)', () => {
  test('is a summary with times, and no results', () => {
    expect(rememberJob(completeJob(7))).toEqual({
      id: 'job-7',
      status: 'complete',
      number: 7,
      label: 'Horn 7',
      queued_at: '2026-09-21T14:20:20.000Z',
      started_at: '2026-09-21T14:20:50.000Z',
      completed_at: '2026-09-21T14:23:04.000Z',
      error_message: null,
      lost: false,
    })
  })

  test('is the same when it has been written and read', () => {
    const index = { ...EMPTY_INDEX, items: [item(2, 'running'), item(1)] }
    expect(sessionIndexSchema.parse(JSON.parse(JSON.stringify(index)))).toEqual(index)
  })
})

describe('the merge with the list of the server (W4)', () => {
  test('is by id, and the server wins', () => {
    const local = [item(3, 'running'), item(2, 'queued'), item(1)]
    const server = [rememberJob(completeJob(3)), rememberJob(runningJob(2))]
    const merged = mergeWithServer(local, { jobs: server, deletedIds: none })
    expect(merged).toEqual([server[0], server[1], local[2]])
  })

  test('takes out what the server has deleted', () => {
    const merged = mergeWithServer([item(2), item(1)], { jobs: [], deletedIds: new Set([item(2).id]) })
    expect(idsOf(merged)).toEqual(['job-1'])
  })

  test('keeps the fifty newest', () => {
    const local = Array.from({ length: 30 }, (_, index) => item(index + 1))
    const server = Array.from({ length: 40 }, (_, index) => item(index + 21))
    const merged = mergeWithServer(local, { jobs: server, deletedIds: none })
    expect(idsOf(merged)).toEqual(Array.from({ length: 50 }, (_, index) => `job-${60 - index}`))
  })

  test('done twice gives the same list', () => {
    const local = [item(5, 'running'), item(1)]
    const server = { jobs: [item(5), item(4, 'queued')], deletedIds: none }
    const once = mergeWithServer(local, server)
    expect(mergeWithServer(once, server)).toEqual(once)
  })
})

describe('jobs that the list lacks (W4)', () => {
  test('are asked for by id when they were queued or running, and not otherwise', () => {
    const local = [item(5, 'running'), item(4, 'queued'), item(3), item(2, 'cancelled'), item(1, 'running')]
    const jobs = new Map([[item(1).id, runningJob(1)]])
    expect(idsToAskFor(local, { jobs, deletedIds: none })).toEqual(['job-5', 'job-4'])
    expect(idsToAskFor(local, { jobs, deletedIds: new Set([item(5).id]) })).toEqual(['job-4'])
  })

  test('become an error with a note when the server does not know them', () => {
    const [lost, other] = markLost([item(5, 'running'), item(4, 'queued')], new Set([item(5).id]), 0)
    expect(lost).toMatchObject({ status: 'error', lost: true, error_message: LOST_NOTE })
    expect(lost?.completed_at).toBe('1970-01-01T00:00:00.000Z')
    expect(other).toEqual(item(4, 'queued'))
  })

  test('are not called lost when they have ended meanwhile', () => {
    expect(markLost([item(5)], new Set([item(5).id]), 0)).toEqual([item(5)])
  })

  test('are not asked for again once they are marked, and stay through the next merge', () => {
    const marked = markLost([item(5, 'running')], new Set([item(5).id]), 0)
    expect(idsToAskFor(marked, { jobs: new Map(), deletedIds: none })).toEqual([])
    expect(mergeWithServer(marked, { jobs: [item(6)], deletedIds: none })).toEqual([item(6), marked[0]])
  })
})

describe('content that is not ours (W4)', () => {
  test.each([[null], [[]], ['text'], [{ version: 2, saved_at: '', items: [] }], [{ version: 1, items: [] }]])(
    'is no index: %j',
    (content) => expect(sessionIndexSchema.safeParse(content).success).toBe(false),
  )

  test('costs only the items that it spoils', () => {
    const items = [item(2), { id: '', status: 'complete' }, { id: 'x', status: 'flying' }, 7, null, item(1)]
    const index = sessionIndexSchema.parse({ ...EMPTY_INDEX, items })
    expect(idsOf(index.items)).toEqual(['job-2', 'job-1'])
  })

  test('of the older program is read as far as it means the same', () => {
    const older = {
      id: 'abc',
      status: 'running',
      progress: 0.4,
      stage: 'bem_solve',
      queued_at: '2026-02-20T10:11:12.123456',
      started_at: 'yesterday',
      label: null,
      has_results: false,
      script: { state: {} },
    }
    const index = sessionIndexSchema.parse({ ...EMPTY_INDEX, items: [older] })
    expect(index.items).toEqual([
      {
        id: jobIdSchema.parse('abc'),
        status: 'running',
        number: null,
        label: null,
        queued_at: '2026-02-20T10:11:12.123456',
        started_at: null,
        completed_at: null,
        error_message: null,
        lost: false,
      },
    ])
  })

  test('is bounded like our own', () => {
    const items = Array.from({ length: 300 }, (_, index) => item(index + 1))
    expect(sessionIndexSchema.parse({ ...EMPTY_INDEX, items }).items).toHaveLength(50)
  })
})
