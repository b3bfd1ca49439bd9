import { mkdirSync } from 'node:fs'
import type { Database } from '../database.ts'
import { lockDataFolder } from '../lock-data-folder.ts'
import { openDatabase } from '../open-database.ts'
import { databaseFile } from './file-names.ts'
import { type DatabaseRepair, repairDatabase } from './repair-database.ts'

export type OpenDataFolder = Disposable & {
  readonly database: Database
  /** There when the database was damaged. Somebody has to be told. */
  readonly repair?: DatabaseRepair
}

type Options = { readonly now?: () => number }

/**
 * Takes a data folder for this process, and makes it where there is none; checks the whole database, puts a backup in the
 * place of a damaged one, and opens it. Disposal closes the database and then lets the folder go.
 *
 * @throws DataFolderInUseError, DatabaseTooNewError
 */
export function openDataFolder(folder: string, { now = Date.now }: Options = {}): OpenDataFolder {
  mkdirSync(folder, { recursive: true })
  using opening = new DisposableStack()
  opening.use(lockDataFolder(folder))
  const repair = repairDatabase(folder, now())
  const database = opening.use(openDatabase(databaseFile(folder)))
  const opened = opening.move()
  return { database, ...(repair && { repair }), [Symbol.dispose]: () => opened.dispose() }
}
