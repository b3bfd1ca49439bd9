import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { findDamage } from '../check-integrity.ts'
import { backupsFolder, damagedFile, databaseFile, listBackups } from './file-names.ts'

/** What SQLite keeps beside a database; next to another database it would be written into that one. */
const COMPANIONS = ['-wal', '-shm', '-journal']

/** What was done about a damaged database. */
export type DatabaseRepair = {
  /** What was wrong with it, in SQLite's words. */
  readonly faults: readonly string[]
  /** Where it lies now. */
  readonly setAsideAs: string
  /** The backup that is in its place; `null` when there was no good one, and the database is a new one. */
  readonly restoredFrom: string | null
  /** Newer backups that are damaged themselves. They stay where they are. */
  readonly damagedBackups: readonly string[]
}

/**
 * Puts the newest good backup in the place of a database that is damaged, which is set aside. Cut short anywhere, it is
 * taken up again by the next start.
 *
 * @returns `undefined` when nothing is wrong, or there is no database yet
 */
export function repairDatabase(folder: string, atMs: number): DatabaseRepair | undefined {
  const file = databaseFile(folder)
  const replacement = `${file}.restoring`
  // Only a repair that was cut short leaves that behind without a database, and then it is a whole one.
  if (!existsSync(file) && existsSync(replacement)) renameSync(replacement, file)
  if (!existsSync(file)) return undefined
  const faults = faultsOf(file)
  if (faults.length === 0) return undefined
  const setAsideAs = damagedFile(folder, atMs)
  const { restoredFrom, damagedBackups } = copyNewestGoodBackup(folder, replacement)
  // The database last: until its companions are gone, nothing may take its place.
  for (const suffix of [...COMPANIONS, '']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, setAsideAs + suffix)
  }
  if (restoredFrom !== null) renameSync(replacement, file)
  return { faults, setAsideAs, restoredFrom, damagedBackups }
}

/** Each is looked at as a copy, because a backup stays as it is. */
function copyNewestGoodBackup(folder: string, copy: string) {
  mkdirSync(backupsFolder(folder), { recursive: true })
  const damagedBackups: string[] = []
  for (const suffix of COMPANIONS) rmSync(copy + suffix, { force: true })
  for (const backup of listBackups(folder)) {
    copyFileSync(backup, copy)
    const faults = faultsOf(copy)
    for (const suffix of COMPANIONS) rmSync(copy + suffix, { force: true })
    if (faults.length === 0) return { restoredFrom: backup, damagedBackups }
    damagedBackups.push(backup)
  }
  rmSync(copy, { force: true })
  return { restoredFrom: null, damagedBackups }
}

/**
 * Read-only and without a migration: closing a database that was open for writing ends its journal, which may hold the
 * last commits of a damaged one.
 */
function faultsOf(file: string): string[] {
  try {
    return faultsAs('reader', file)
  } catch (error) {
    // What the older server was writing when it was killed has to be rolled back before anything can be read.
    const isInterrupted = error instanceof Sqlite.SqliteError && error.code === 'SQLITE_READONLY_ROLLBACK'
    if (isInterrupted) return faultsAs('writer', file)
    throw error
  }
}

function faultsAs(role: 'reader' | 'writer', file: string): string[] {
  const sqlite = new Sqlite(file, { fileMustExist: true, readonly: role === 'reader' })
  try {
    return findDamage(sqlite)
  } finally {
    sqlite.close()
  }
}
