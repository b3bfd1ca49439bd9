import { describe, expect, test } from 'vitest'
import { queryPlan } from '../testing/query-plan.ts'
import { openTestDatabase } from '../testing/test-database.ts'

describe('a poll', () => {
  test('that finds nothing new costs one indexed read', () => {
    using db = openTestDatabase()
    db.submit()
    const { revision } = db.jobs.changes(0)
    const statements = db.statementsOf(() => {
      expect(db.jobs.changes(revision)).toEqual({ revision, jobs: [], deletedIds: [], resync: false })
    })
    expect(statements).toHaveLength(1)
    expect(queryPlan(db.database, statements[0] ?? '')).toEqual([
      'SEARCH changes USING INTEGER PRIMARY KEY (rowid=?)',
    ])
  })

  test('that finds something reads indexes only, never the rows with their payloads', () => {
    using db = openTestDatabase()
    db.submit()
    const statements = db.statementsOf(() => db.jobs.changes(0))
    const steps = statements.flatMap((statement) => queryPlan(db.database, statement))
    expect(steps.filter((step) => / (?:simulation|deleted)_/.test(step))).toEqual([
      'SEARCH simulation_jobs USING COVERING INDEX job_card (number=?)',
      'SEARCH simulation_jobs USING COVERING INDEX job_revision (revision>?)',
      'SEARCH deleted_jobs USING COVERING INDEX deleted_jobs_revision (revision>?)',
    ])
  })

  test('gives each job that has changed once, as it is now', () => {
    using db = openTestDatabase()
    const [first, second] = [db.submit(), db.submit()]
    const { revision } = db.jobs.changes(0)
    db.jobs.label(second.id, { label: 'a' })
    db.jobs.label(second.id, { label: 'b' })
    const changes = db.jobs.changes(revision)
    expect(changes.jobs).toMatchObject([{ id: second.id, label: 'b', version: 3 }])
    expect(changes.revision).toBe(revision + 2)
    expect(db.jobs.get(first.id).version).toBe(1)
  })

  test('sees what another program on the same file did, as the next read does', () => {
    using db = openTestDatabase()
    const { id } = db.submit()
    const { revision } = db.jobs.changes(0)
    const other = db.openOtherConnection()
    other.prepare('UPDATE simulation_jobs SET label = ? WHERE id = ?').run('from outside', id)
    expect(db.jobs.get(id)).toMatchObject({ label: 'from outside', version: 2 })
    const seen = db.jobs.changes(revision)
    expect(seen.jobs).toMatchObject([{ id, label: 'from outside' }])
    other.prepare('DELETE FROM simulation_jobs WHERE id = ?').run(id)
    expect(db.jobs.changes(seen.revision)).toMatchObject({ jobs: [], deletedIds: [id], resync: false })
  })

  test('from a time whose deletions are forgotten asks for a new start', () => {
    using db = openTestDatabase()
    db.submitMany(2001)
    db.database.sqlite.exec("UPDATE simulation_jobs SET status = 'error'")
    db.jobs.deleteFailed()
    const { revision } = db.jobs.changes(0)
    expect(revision).toBe(3 * 2001)
    // Each was inserted, changed and deleted. 2000 deletions are remembered: the first one, at revision 4003, is not.
    expect(db.jobs.changes(4002)).toEqual({ revision, jobs: [], deletedIds: [], resync: true })
    expect(db.jobs.changes(4003)).toMatchObject({ resync: false })
    expect(db.jobs.changes(4003).deletedIds).toHaveLength(2000)
  })

  test('that would bring more jobs than a list asks for a new start', () => {
    using db = openTestDatabase()
    db.submitMany(500)
    expect(db.jobs.changes(0)).toMatchObject({ resync: false })
    db.submit()
    expect(db.jobs.changes(0)).toEqual({ revision: 501, jobs: [], deletedIds: [], resync: true })
    expect(db.jobs.changes(1).jobs).toHaveLength(500)
  })

  test('from a revision of the future, which a backup had not seen, asks for a new start', () => {
    using db = openTestDatabase()
    expect(db.jobs.changes(5)).toEqual({ revision: 0, jobs: [], deletedIds: [], resync: true })
  })
})
