import { mkdirSync, rmSync } from 'node:fs'
import { backUpDatabase } from '../back-up-database.ts'
import type { Database } from '../database.ts'
import { backupFile, backupsFolder, listBackups, listUnfinishedBackups } from './file-names.ts'

const KEPT_BACKUPS = 7

/**
 * Makes one more backup in `<folder>/backups`, while the database is in use, and then removes the oldest ones beyond
 * seven. Nothing is removed before the new one is complete. To be called at start and once a day, one call at a time, by
 * whoever holds the folder.
 *
 * @returns the file of the backup
 */
export function keepBackups(folder: string, database: Database, atMs: number): Promise<string> {
  mkdirSync(backupsFolder(folder), { recursive: true })
  for (const file of listUnfinishedBackups(folder)) rmSync(file)
  const made = backupFile(folder, atMs)
  return backUpDatabase(database, made).then(() => {
    // The new one stays, even where the clock has gone back and others look newer.
    const others = listBackups(folder).filter((file) => file !== made)
    for (const file of others.slice(KEPT_BACKUPS - 1)) rmSync(file)
    return made
  })
}
