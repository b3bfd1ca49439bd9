import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { DatabaseTooNewError, DatabaseUnreadableError } from './database-errors.ts'
import { openDatabase } from './open-database.ts'
import { temporaryFolder } from './testing/temporary-folder.ts'
import { openTestDatabase } from './testing/test-database.ts'

describe('a database', () => {
  test('is durable, waits for other writers and keeps its references', () => {
    using db = openTestDatabase()
    const { sqlite } = db.database
    const pragma = (name: string) => sqlite.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2) // FULL
    expect(pragma('busy_timeout')).toBe(5000)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('user_version')).toBe(1)
  })

  test('is migrated once, however often it is opened', () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'simulations.db')
    const migrationsOf = () => {
      using database = openDatabase(file)
      return database.sqlite.prepare('SELECT * FROM __drizzle_migrations').all()
    }
    const first = migrationsOf()
    expect(first).toHaveLength(8)
    expect(migrationsOf()).toEqual(first)
  })

  test('of a newer program is refused and left as it is', () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'simulations.db')
    {
      using database = openDatabase(file)
      database.sqlite.exec("INSERT INTO __drizzle_migrations (hash) VALUES ('from the future')")
    }
    expect(() => openDatabase(file)).toThrow(DatabaseTooNewError)
  })

  test('with another user_version than the older server gave is refused', () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'simulations.db')
    {
      using database = openDatabase(file)
      database.sqlite.pragma('user_version = 2')
    }
    expect(() => openDatabase(file)).toThrow(DatabaseTooNewError)
  })

  test('that is none is refused, named, and left as it is', () => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'simulations.db')
    const text = 'this is a letter and no database, though it is longer than the header of one would be'
    writeFileSync(file, text.repeat(20))
    expect(() => openDatabase(file)).toThrow(DatabaseUnreadableError)
    expect(() => openDatabase(file)).toThrow(file)
    expect(readFileSync(file, 'utf8')).toBe(text.repeat(20))
  })
})
