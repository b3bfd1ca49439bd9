import type { JobId } from '@hornbench/api-contract'
import { desc, eq, sql } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { errorEvents } from '../schema/error-events-table.ts'
import { write } from '../write.ts'

/** The log keeps so many; the oldest go first. */
const MAX_ERRORS = 10_000

export type NewErrorEvent = {
  readonly atMs: number
  readonly severity: 'warning' | 'error' | 'fatal'
  /** The part of the server that noticed. */
  readonly component: string
  readonly jobId?: JobId
  readonly message: string
  readonly stack?: string | undefined
}

/** What went wrong anywhere, for people to look at. */
export function createErrorLog(database: Database) {
  return {
    append(event: NewErrorEvent): void {
      write(database, (tx) => {
        tx.insert(errorEvents).values(event).run()
        tx.run(sql`DELETE FROM error_events WHERE seq <= (SELECT max(seq) FROM error_events) - ${MAX_ERRORS}`)
      })
    },
    /** Newest first. */
    listOpen: (limit: number) =>
      database.orm
        .select()
        .from(errorEvents)
        .where(eq(errorEvents.resolved, false))
        .orderBy(desc(errorEvents.seq))
        .limit(limit)
        .all(),
    resolve(seq: number): void {
      write(database, (tx) => {
        tx.update(errorEvents).set({ resolved: true }).where(eq(errorEvents.seq, seq)).run()
      })
    },
  }
}
