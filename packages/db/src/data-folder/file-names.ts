import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const BACKUP = /^simulations-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z\.db$/
/** Left behind when the process was killed while it wrote a backup. */
const UNFINISHED_BACKUP = /^simulations-[\dTZ.-]+\.db\.part/

export function databaseFile(folder: string): string {
  return join(folder, 'simulations.db')
}

export function damagedFile(folder: string, atMs: number): string {
  return `${databaseFile(folder)}.damaged-${timestamp(atMs)}`
}

export function backupsFolder(folder: string): string {
  return join(folder, 'backups')
}

export function backupFile(folder: string, atMs: number): string {
  return join(backupsFolder(folder), `simulations-${timestamp(atMs)}.db`)
}

/** The backups of a data folder, newest first by their names. */
export function listBackups(folder: string): string[] {
  return filesOf(folder, BACKUP).toSorted().toReversed()
}

export function listUnfinishedBackups(folder: string): string[] {
  return filesOf(folder, UNFINISHED_BACKUP)
}

function filesOf(folder: string, pattern: RegExp): string[] {
  const names = readdirSync(backupsFolder(folder)).filter((name) => pattern.test(name))
  return names.map((name) => join(backupsFolder(folder), name))
}

/** UTC, without the colons that some file systems refuse. Sorts by time. */
function timestamp(atMs: number): string {
  return new Date(atMs).toISOString().replaceAll(':', '-')
}
