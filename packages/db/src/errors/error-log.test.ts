import { expect, test } from 'vitest'
import { openTestDatabase } from '../testing/test-database.ts'
import { createErrorLog, type NewErrorEvent } from './error-log.ts'

const failure: NewErrorEvent = { atMs: 1, severity: 'error', component: 'scheduler', message: 'disk full' }

test('errors are listed newest first until they are resolved', () => {
  using db = openTestDatabase()
  const log = createErrorLog(db.database)
  log.append(failure)
  log.append({ ...failure, message: 'disk still full', stack: 'Error: at' })
  expect(log.listOpen(10)).toMatchObject([
    { seq: 2, message: 'disk still full' },
    { seq: 1, jobId: null },
  ])
  log.resolve(2)
  expect(log.listOpen(10).map(({ seq }) => seq)).toEqual([1])
})

test('the log keeps ten thousand errors', () => {
  using db = openTestDatabase()
  db.database.sqlite.exec(`
    WITH RECURSIVE series(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM series WHERE value < 10000)
    INSERT INTO error_events (at_ms, severity, component, message) SELECT 0, 'error', 'test', value FROM series`)
  createErrorLog(db.database).append(failure)
  const kept = db.database.sqlite.prepare('SELECT count(*), min(seq) FROM error_events').raw().get()
  expect(kept).toEqual([10_000, 2])
})
