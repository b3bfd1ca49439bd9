import type { JobId } from '@hornbench/api-contract'
import { and, count, desc, eq, gte, sql } from 'drizzle-orm'
import type { Database, Reader } from '../database.ts'
import { errorEvents } from '../schema/error-events-table.ts'
import { write } from '../write.ts'

/** The log keeps so many; the oldest go first. */
const MAX_ERRORS = 10_000
const MAX_LISTED = 200

export type ErrorSeverity = 'warning' | 'error' | 'fatal'

export type NewErrorEvent = {
  readonly atMs: number
  readonly severity: ErrorSeverity
  /** The part of the server that noticed. */
  readonly component: string
  readonly jobId?: JobId
  readonly message: string
  readonly stack?: string | undefined
}

export type ErrorEvent = Required<Omit<NewErrorEvent, 'jobId' | 'stack'>> & {
  readonly seq: number
  readonly jobId: JobId | null
  readonly stack: string | null
  /** Somebody has seen to it. */
  readonly resolved: boolean
}

export type ErrorQuery = {
  readonly resolved?: boolean
  readonly severity?: ErrorSeverity
  /** At most 200 are listed, whatever it says. */
  readonly limit: number
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
    resolve(seq: number): void {
      write(database, (tx) => {
        tx.update(errorEvents).set({ resolved: true }).where(eq(errorEvents.seq, seq)).run()
      })
    },
    list: (query: ErrorQuery) => listErrors(database.orm, query),
    countSince: (sinceMs: number) => countErrorsSince(database.orm, sinceMs),
  }
}

/** Newest first. What the query leaves open is not looked at. */
function listErrors(reader: Reader, { resolved, severity, limit }: ErrorQuery): ErrorEvent[] {
  return reader
    .select()
    .from(errorEvents)
    .where(
      and(
        resolved === undefined ? undefined : eq(errorEvents.resolved, resolved),
        severity && eq(errorEvents.severity, severity),
      ),
    )
    .orderBy(desc(errorEvents.seq))
    .limit(Math.min(limit, MAX_LISTED))
    .all()
}

/** How many there were of each severity from a time on, resolved or not. Reads an index. */
function countErrorsSince(reader: Reader, sinceMs: number): Record<ErrorSeverity, number> {
  const counts = reader
    .select({ severity: errorEvents.severity, events: count() })
    .from(errorEvents)
    .where(gte(errorEvents.atMs, sinceMs))
    .groupBy(errorEvents.severity)
    .all()
  const none = { warning: 0, error: 0, fatal: 0 }
  return { ...none, ...Object.fromEntries(counts.map(({ severity, events }) => [severity, events])) }
}
