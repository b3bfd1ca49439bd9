import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { DatabaseUnreadableError } from './database-errors.ts'
import type { Database } from './database.ts'
import { isDamage } from './is-damage.ts'
import { recountJobs } from './jobs/recount-jobs.ts'
import { migrate } from './migrate.ts'

/** Writers wait so long for each other. Ours take milliseconds; a backup of another program may take longer. */
const BUSY_TIMEOUT_MS = 5000

type OpenOptions = {
  /** Sees each statement with its values. Not for logs: the values hold meshes and results. */
  readonly onStatement?: (sql: string) => void
}

/**
 * Opens the database, or makes it where there is none. One that the older server left behind gets what it lacks, in
 * place, and stays readable for that server.
 *
 * @throws DatabaseUnreadableError, DatabaseTooNewError
 */
export function openDatabase(file: string, { onStatement }: OpenOptions = {}): Database {
  const sqlite = new Sqlite(file, {
    timeout: BUSY_TIMEOUT_MS,
    verbose: onStatement && ((statement) => onStatement(String(statement))),
  })
  try {
    sqlite.pragma('journal_mode = WAL')
    // In WAL mode the default would lose the last commits in a power failure.
    sqlite.pragma('synchronous = FULL')
    sqlite.pragma('foreign_keys = ON')
    migrate(sqlite, Date.now())
    const database = { file, sqlite, orm: drizzle(sqlite), [Symbol.dispose]: () => void sqlite.close() }
    recountJobs(database)
    return database
  } catch (error) {
    sqlite.close()
    throw isDamage(error) ? new DatabaseUnreadableError(file, { cause: error }) : error
  }
}
