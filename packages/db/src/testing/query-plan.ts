import type { Database } from '../database.ts'

/** How SQLite carries a statement out: one line for each table that it visits. */
export function queryPlan({ sqlite }: Database, statement: string): string[] {
  const steps = sqlite.prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`).all()
  return steps.map(({ detail }) => detail)
}
