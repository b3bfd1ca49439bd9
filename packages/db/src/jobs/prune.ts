import { isFinal, JOB_STATUSES, type JobId } from '@hornbench/api-contract'
import { and, desc, eq, inArray, lt, sql, type SQLWrapper } from 'drizzle-orm'
import type { Database, Transaction } from '../database.ts'
import { legacyTimestamp } from '../legacy-timestamp.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'
import { hasOneOf } from './has-one-of.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** How long finished jobs stay. 0 switches a rule off. */
export type Retention = { readonly maxAgeDays: number; readonly maxJobs: number }

/** As the older server dates a finished job; a text, because its rows have no other time. */
const endedAt = sql<string>`coalesce(${jobs.completedAt}, ${jobs.updatedAt}, ${jobs.createdAt})`

/**
 * Deletes finished jobs that are too old, and of the others the oldest beyond the wanted number. Kept jobs stay and do
 * not count.
 *
 * @returns the ids of the deleted jobs
 */
export function prune(database: Database, { maxAgeDays, maxJobs }: Retention, atMs: number): JobId[] {
  return write(database, (tx) => [
    ...(maxAgeDays === 0 ? [] : deleteOlder(tx, legacyTimestamp(atMs - maxAgeDays * DAY_MS))),
    ...(maxJobs === 0 ? [] : deleteBeyond(tx, maxJobs)),
  ])
}

function isFinished() {
  return and(hasOneOf(JOB_STATUSES.filter(isFinal)), eq(jobs.kept, false))
}

function deleteOlder(tx: Transaction, oldest: string): JobId[] {
  const isOlder = and(isFinished(), lt(endedAt, oldest))
  return deleteJobs(tx, tx.select({ number: jobs.number }).from(jobs).where(isOlder))
}

function deleteBeyond(tx: Transaction, maxJobs: number): JobId[] {
  const newestFirst = tx
    .select({ number: jobs.number })
    .from(jobs)
    .where(isFinished())
    .orderBy(desc(endedAt), desc(jobs.number))
  // SQLite has no offset without a limit.
  return deleteJobs(tx, newestFirst.limit(Number.MAX_SAFE_INTEGER).offset(maxJobs))
}

function deleteJobs(tx: Transaction, numbers: SQLWrapper): JobId[] {
  const deleted = tx.delete(jobs).where(inArray(jobs.number, numbers)).returning({ id: jobs.id })
  return deleted.all().map(({ id }) => id)
}
