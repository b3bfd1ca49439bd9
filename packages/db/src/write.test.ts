import { describe, expect, test } from 'vitest'
import { jobs } from './schema/jobs-table.ts'
import { openTestDatabase } from './testing/test-database.ts'
import { write } from './write.ts'

describe('a write', () => {
  test('gives back what its function returns', () => {
    using db = openTestDatabase()
    expect(write(db.database, () => 42)).toBe(42)
  })

  test('does nothing when its function throws', () => {
    using db = openTestDatabase()
    const { id } = db.submit()
    expect(() =>
      write(db.database, (tx) => {
        tx.delete(jobs).run()
        throw new Error('half way')
      }),
    ).toThrow('half way')
    expect(db.jobs.find(id)).toMatchObject({ status: 'queued' })
  })

  test('takes the write lock at its start, so that it never fails half way for want of it', () => {
    using db = openTestDatabase()
    const other = db.openOtherConnection()
    other.pragma('busy_timeout = 0')
    write(db.database, () => {
      expect(() => other.exec('BEGIN IMMEDIATE')).toThrow(/locked/)
    })
  })

  test('refuses an async function: to the compiler, and when it runs, with nothing stored', async () => {
    using db = openTestDatabase()
    const { id } = db.submit()
    let late: Promise<void> | undefined
    expect(() =>
      // @ts-expect-error -- the type says that a transaction can wait for nothing
      write(db.database, (tx) => {
        late = Promise.resolve().then(() => void tx.delete(jobs))
        tx.delete(jobs).run()
        return late
      }),
    ).toThrow(/promise/)
    await late
    expect(db.jobs.find(id)).toMatchObject({ status: 'queued' })
  })
})
