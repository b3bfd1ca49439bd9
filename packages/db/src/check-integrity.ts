import type { Database } from './database.ts'
import { isDamage } from './is-damage.ts'

/** What is wrong with the file, in SQLite's words; empty when nothing is. Reads the whole file. */
export function checkIntegrity({ sqlite }: Database): string[] {
  try {
    const faults = sqlite.prepare<[], string>('PRAGMA integrity_check(20)').pluck().all()
    const orphans = sqlite.prepare<[], { table: string }>('PRAGMA foreign_key_check').all()
    return [
      ...faults.filter((fault) => fault !== 'ok'),
      ...orphans.map(({ table }) => `a row of ${table} belongs to a job that is gone`),
    ]
  } catch (error) {
    // Where the damage is too great, the check itself can't go on.
    if (isDamage(error)) return [error.message]
    throw error
  }
}
