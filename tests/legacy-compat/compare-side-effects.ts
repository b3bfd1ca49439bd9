import { DatabaseSync } from 'node:sqlite'
import { compareText, type RawAnswer } from './compare-answer.ts'
import type { Exchange } from './exchange.ts'

const COLUMNS = {
  'config_json stored in the database': 'config_json',
  'config_summary_json stored in the database': 'config_summary_json',
} as const

/** Differences between what a submission left in the database of the older server and what it leaves now. */
export function compareSideEffects(exchange: Exchange, answer: RawAnswer, databaseFile: string): string[] {
  const recorded = Object.entries(COLUMNS).filter(([what]) => what in exchange.sideEffect)
  if (recorded.length === 0 || answer.status !== 200) return []
  const { job_id: id } = JSON.parse(answer.body) as { job_id: string }
  const database = new DatabaseSync(databaseFile, { readOnly: true })
  try {
    const row = database
      .prepare('SELECT config_json, config_summary_json FROM simulation_jobs WHERE id = ?')
      .get(id)
    return recorded.flatMap(([what, column]) => compareText(column, exchange.sideEffect[what], row?.[column]))
  } finally {
    database.close()
  }
}
