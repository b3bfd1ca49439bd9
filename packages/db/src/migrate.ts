import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import type { Database as Sqlite } from 'better-sqlite3'
import { DatabaseTooNewError } from './database-errors.ts'

const FOLDER = new URL('../migrations/', import.meta.url)

// The table in which Drizzle's migrator keeps what it has run. Its own `migrate` is not used: it begins its transaction
// as a deferred one, and it wants a journal file beside the SQL.
const MIGRATIONS_TABLE = `
  CREATE TABLE IF NOT EXISTS __drizzle_migrations (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL,
    created_at NUMERIC
  )`

/** `PRAGMA user_version` as the older server sets it. It stays, so that the older server still takes the file. */
const LEGACY_VERSION = 1

/**
 * Runs the numbered SQL files that this database has not had, all of them or none. A file once released never changes:
 * what it got wrong is put right by the next one.
 *
 * @throws DatabaseTooNewError when a newer program has been here
 */
export function migrate(sqlite: Sqlite, nowMs: number): void {
  const migrations = readMigrations()
  if (Number(sqlite.pragma('user_version', { simple: true })) > LEGACY_VERSION) {
    throw new DatabaseTooNewError(sqlite.name)
  }
  sqlite
    .transaction(() => {
      sqlite.exec(MIGRATIONS_TABLE)
      const done = sqlite
        .prepare<[], string>('SELECT hash FROM __drizzle_migrations ORDER BY id')
        .pluck()
        .all()
      if (done.some((hash, index) => hash !== migrations[index]?.hash))
        throw new DatabaseTooNewError(sqlite.name)
      const remember = sqlite.prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
      for (const { sql, hash } of migrations.slice(done.length)) {
        sqlite.exec(sql)
        remember.run(hash, nowMs)
      }
    })
    .immediate()
}

function readMigrations(): { sql: string; hash: string }[] {
  const files = readdirSync(FOLDER).toSorted()
  return files.map((file) => {
    const sql = readFileSync(new URL(file, FOLDER), 'utf8')
    return { sql, hash: createHash('sha256').update(sql).digest('hex') }
  })
}
