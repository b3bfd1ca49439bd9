import type { Database as Sqlite } from 'better-sqlite3'
import type { Database } from './database.ts'
import { isDamage } from './is-damage.ts'

/** What is wrong with the file, in SQLite's words; empty when nothing is. Reads the whole file. */
export function checkIntegrity({ sqlite }: Database): string[] {
  const damage = findDamage(sqlite)
  return damage.length > 0 ? damage : findOrphans(sqlite)
}

/** Whether pages, rows and indexes are as SQLite wrote them. */
export function findDamage(sqlite: Sqlite): string[] {
  try {
    const faults = sqlite.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all()
    return faults.filter((fault) => fault !== 'ok')
  } catch (error) {
    // Where the damage is too great, the check itself can't go on.
    if (isDamage(error)) return [error.message]
    throw error
  }
}

/** Other programs may delete a job and leave its parts. That harms nobody, and a backup would be worse. */
function findOrphans(sqlite: Sqlite): string[] {
  const orphans = sqlite.prepare<[], { table: string }>('PRAGMA foreign_key_check').all()
  return orphans.map(({ table }) => `a row of ${table} belongs to a job that is gone`)
}
