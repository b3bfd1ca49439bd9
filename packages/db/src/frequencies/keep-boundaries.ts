import type { JobId } from '@hornbench/api-contract'
import { count, eq, sql } from 'drizzle-orm'
import type { Transaction } from '../database.ts'
import { appendEvent } from '../events/append-event.ts'
import { jobBoundaries } from '../schema/job-boundaries-table.ts'
import { findBoundaryLayout } from './read-boundaries.ts'

type Check = {
  /** How many frequencies have yet to be solved or observed. */
  readonly open: number
  /** Why nothing on the boundary can be observed. */
  readonly fault: string | undefined
  readonly atMs: number
}

/**
 * Of a job that came with boundary data: drops those that fit no open frequency of its sweep, or all when they have a fault,
 * and tells the history how many frequencies will only be observed.
 */
export function keepBoundaries(tx: Transaction, jobId: JobId, { open, fault, atMs }: Check): void {
  if (findBoundaryLayout(tx, jobId) === undefined) return
  tx.run(sql`
    DELETE FROM job_boundaries WHERE job_id = ${jobId} AND (${fault === undefined ? 0 : 1} OR NOT EXISTS (
      SELECT 1 FROM job_frequencies AS planned
      WHERE planned.job_id = job_boundaries.job_id AND planned.frequency_index = job_boundaries.frequency_index
        AND planned.frequency_hz = job_boundaries.frequency_hz AND planned.state = 'waiting'
    ))`)
  const rows = tx.select({ kept: count() }).from(jobBoundaries).where(eq(jobBoundaries.jobId, jobId)).get()
  const kept = rows?.kept ?? 0
  const data = { count: kept, missing: open - kept, ...(fault !== undefined && { reason: fault }) }
  appendEvent(tx, jobId, { type: 'boundaries_checked', atMs, data })
}
