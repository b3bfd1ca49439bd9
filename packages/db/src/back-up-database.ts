import { rename, rm } from 'node:fs/promises'
import type { Database } from './database.ts'

/**
 * Copies the database to `file` while it is in use, a hundred pages at a time. The name appears when the copy is
 * complete, so that a copy that was cut short is never taken for a backup.
 */
export function backUpDatabase({ sqlite }: Database, file: string): Promise<void> {
  const unfinished = `${file}.part`
  return rm(unfinished, { force: true })
    .then(() => sqlite.backup(unfinished))
    .then(() => rename(unfinished, file))
}
