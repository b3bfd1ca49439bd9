import { jobIdSchema, type JobStatus } from '@hornbench/api-contract'
import { describe, expect, test } from 'vitest'
import { queryPlan } from '../testing/query-plan.ts'
import { openTestDatabase, sampleId, type TestDatabase } from '../testing/test-database.ts'

describe('the list of jobs', () => {
  test('comes in pages, newest first, without gaps or repeats', () => {
    using db = openTestDatabase()
    for (let made = 0; made < 5; made++) db.submit()
    const first = db.jobs.list({ limit: 2 })
    expect(first.jobs.map(({ number }) => number)).toEqual([5, 4])
    const second = db.jobs.list({ limit: 2, below: first.nextBelow ?? 0 })
    expect(second.jobs.map(({ number }) => number)).toEqual([3, 2])
    const last = db.jobs.list({ limit: 2, below: second.nextBelow ?? 0 })
    expect(last.jobs.map(({ number }) => number)).toEqual([1])
    expect(last.nextBelow).toBeNull()
  })

  test('can be of some statuses only', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    const { jobs } = db.jobs.list({ statuses: ['running', 'cancelled'], limit: 50 })
    expect(jobs.map(({ id }) => id)).toEqual([14, 13, 12].map(sampleId))
    expect(db.jobs.list({ statuses: [], limit: 50 }).jobs).toEqual([])
  })

  test('says from where to poll', () => {
    using db = openTestDatabase()
    db.submit()
    const { revision } = db.jobs.list({ limit: 1 })
    const { id } = db.submit()
    expect(db.jobs.changes(revision).jobs.map((job) => job.id)).toEqual([id])
  })
})

describe('the list of legacy rows', () => {
  test('is newest first, in the order of arrival where times are equal, and counts all', () => {
    using db = openTestDatabase()
    const submitAt = (id: string, atMs: number) => {
      const request = { form: 'legacy', json: '{}' } as const
      db.jobs.insert({ id: jobIdSchema.parse(id), request, summaryJson: '{}' }, atMs)
    }
    submitAt('b', 2000)
    submitAt('a', 2000)
    submitAt('old', 1000)
    submitAt('new', 3000)
    const ids = (offset: number) => db.jobs.listLegacyRows({ limit: 3, offset }).rows.map(({ id }) => id)
    expect(ids(0)).toEqual(['new', 'b', 'a'])
    expect(ids(3)).toEqual(['old'])
    expect(db.jobs.listLegacyRows({ limit: 1, offset: 0 }).total).toBe(4)
  })

  test('can be of some statuses only, and counts those', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    const { rows, total } = db.jobs.listLegacyRows({ statuses: ['error', 'running'], limit: 2, offset: 0 })
    expect(rows.map(({ id }) => id)).toEqual([14, 10].map(sampleId))
    expect(total).toBe(4)
  })

  test('is the same whichever way its pages are found', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    const all = db.jobs.listLegacyRows({ limit: 50, offset: 0 }).rows
    const choices: readonly JobStatus[][] = [
      ['error'],
      ['error', 'running'],
      ['error', 'complete', 'queued'],
      [],
    ]
    for (const statuses of [undefined, ...choices]) {
      const wanted = all.filter(({ status }) => statuses?.includes(status) ?? true)
      for (let offset = 0; offset <= wanted.length + 1; offset += 1) {
        const page = db.jobs.listLegacyRows({ statuses, limit: 3, offset })
        expect(page).toEqual({ rows: wanted.slice(offset, offset + 3), total: wanted.length })
      }
    }
  })

  test('counts what other programs write', () => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    const other = db.openOtherConnection()
    const total = (status: JobStatus) =>
      db.jobs.listLegacyRows({ statuses: [status], limit: 0, offset: 0 }).total
    const before = [total('queued'), total('error'), total('complete')] as const
    other.exec("UPDATE simulation_jobs SET status = 'error', stage = 'error' WHERE status = 'queued'")
    expect([total('queued'), total('error')]).toEqual([0, before[0] + before[1]])
    other.exec("DELETE FROM simulation_jobs WHERE status = 'error'")
    expect([total('error'), total('complete')]).toEqual([0, before[2]])
    expect(db.jobs.listLegacyRows({ limit: 1, offset: 0 }).total).toBe(18 - before[0] - before[1])
  })
})

describe('no list touches a payload', () => {
  const lists: [string, (db: TestDatabase) => void][] = [
    ['a page', (db) => db.jobs.list({ limit: 50 })],
    ['a later page', (db) => db.jobs.list({ limit: 50, below: 9 })],
    ['a page of some statuses', (db) => db.jobs.list({ limit: 50, statuses: ['queued', 'complete'] })],
    ['a legacy page', (db) => db.jobs.listLegacyRows({ limit: 50, offset: 3 })],
    [
      'a legacy page of a status',
      (db) => db.jobs.listLegacyRows({ limit: 50, offset: 0, statuses: ['error'] }),
    ],
    [
      'a legacy page of rare statuses, from the end',
      (db) => db.jobs.listLegacyRows({ limit: 50, offset: 3, statuses: ['error', 'running'] }),
    ],
    [
      'a legacy page of common statuses',
      (db) => db.jobs.listLegacyRows({ limit: 50, offset: 0, statuses: ['complete', 'queued', 'error'] }),
    ],
  ]

  test.each(lists)('%s reads covering indexes only', (_name, read) => {
    using db = openTestDatabase({ from: 'legacy-sample' })
    const statements = db.statementsOf(() => read(db))
    const tables = statements
      .flatMap((statement) => queryPlan(db.database, statement))
      .filter(
        (step) =>
          /^(?:SCAN|SEARCH) /.test(step) && !/^S[A-Z]+ (?:changes|job_counts|\(subquery-\d\))/.test(step),
      )
    expect(tables.length).toBeGreaterThan(0)
    for (const step of tables) expect(step).toMatch(/^S[A-Z]+ simulation_jobs USING COVERING INDEX /)
  })
})
