import { expect, test } from 'vitest'
import { queryPlan } from '../testing/query-plan.ts'
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts'
import { createErrorLog, type NewErrorEvent } from './error-log.ts'

const failure: NewErrorEvent = { atMs: 1, severity: 'error', component: 'scheduler', message: 'disk full' }

test('errors are listed newest first, as many as wanted', () => {
  using db = openTestDatabase()
  const log = createErrorLog(db.database)
  log.append(failure)
  log.append({ ...failure, message: 'disk still full', stack: 'Error: at' })
  expect(log.list({ limit: 10 })).toEqual([
    { ...failure, seq: 2, message: 'disk still full', stack: 'Error: at', jobId: null, resolved: false },
    { ...failure, seq: 1, stack: null, jobId: null, resolved: false },
  ])
  expect(log.list({ limit: 1 }).map(({ seq }) => seq)).toEqual([2])
})

test('errors are listed by severity, and by whether somebody has seen to them', () => {
  using db = openTestDatabase()
  const log = createErrorLog(db.database)
  for (const severity of ['error', 'warning', 'error', 'fatal'] as const) log.append({ ...failure, severity })
  log.resolve(3)
  const listed = [
    { resolved: false },
    { resolved: true },
    { severity: 'error' },
    { severity: 'error', resolved: false },
  ] as const
  const seqs = listed.map((query) => log.list({ ...query, limit: 10 }).map(({ seq }) => seq))
  expect(seqs).toEqual([[4, 2, 1], [3], [3, 1], [1]])
})

test('no more than two hundred errors are listed at once', () => {
  using db = openTestDatabase()
  const log = createErrorLog(db.database)
  fill(db, 201)
  expect(log.list({ limit: 1000 })).toHaveLength(200)
})

test('errors are counted from a time on, by severity, without reading their stacks', () => {
  using db = openTestDatabase()
  const log = createErrorLog(db.database)
  for (const atMs of [1, 2, 3]) log.append({ ...failure, atMs })
  log.append({ ...failure, atMs: 2, severity: 'warning' })
  log.resolve(3)
  const statements = db.statementsOf(() => {
    expect(log.countSince(2)).toEqual({ warning: 1, error: 2, fatal: 0 })
  })
  expect(queryPlan(db.database, statements[0] ?? '')).toContain(
    'SEARCH error_events USING COVERING INDEX error_events_at (at_ms>?)',
  )
})

test('the log keeps ten thousand errors', () => {
  using db = openTestDatabase()
  fill(db, 10_000)
  createErrorLog(db.database).append(failure)
  const kept = db.database.sqlite.prepare('SELECT count(*), min(seq) FROM error_events').raw().get()
  expect(kept).toEqual([10_000, 2])
})

function fill(db: TestDatabase, errors: number): void {
  db.database.sqlite.exec(`
    WITH RECURSIVE series(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM series WHERE value < ${errors})
    INSERT INTO error_events (at_ms, severity, component, message) SELECT 0, 'error', 'test', value FROM series`)
}
