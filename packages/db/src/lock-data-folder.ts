import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { DataFolderInUseError } from './database-errors.ts'

/**
 * Takes the data folder for this process alone. The lock is one of the operating system on an otherwise empty SQLite
 * file, so it ends with the process, however that ends; a file with a process id in it would outlive a kill.
 *
 * @throws DataFolderInUseError
 */
export function lockDataFolder(folder: string): Disposable {
  const lock = new Sqlite(join(folder, 'server.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_BUSY') {
      throw new DataFolderInUseError(folder, { cause: error })
    }
    throw error
  }
  return { [Symbol.dispose]: () => void lock.close() }
}
