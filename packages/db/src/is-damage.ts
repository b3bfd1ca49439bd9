import Sqlite from 'better-sqlite3'

/** Whether SQLite says that the file is damaged, or no database at all. */
export function isDamage(error: unknown): error is InstanceType<typeof Sqlite.SqliteError> {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code)
}
