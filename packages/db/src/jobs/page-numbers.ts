import type { JobStatus } from '@hornbench/api-contract'
import { sql, type SQL } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { hasOneOf } from './has-one-of.ts'

type Page = {
  /** Without it: all. */
  readonly statuses: readonly JobStatus[] | undefined
  /** At most as many as there are behind the offset. */
  readonly limit: number
  readonly offset: number
  /** Of these statuses. */
  readonly total: number
  readonly all: number
}

/** From the newest to the oldest, and back. */
const DOWN = sql`created_at DESC, number ASC`
const UP = sql`created_at ASC, number DESC`

/**
 * The run numbers of the jobs on a page of the list, in no order. Reads indexes only, and as little of them as it can:
 * a page behind the middle is looked for from the end, and statuses that few jobs have are joined from their own parts
 * of an index instead of being picked out of all jobs.
 */
export function pageNumbers(reader: Reader, { statuses, limit, offset, total, all }: Page): number[] {
  const isNearEnd = offset > total / 2
  const order = isNearEnd ? UP : DOWN
  const skipped = isNearEnd ? total - offset - limit : offset
  // To merge a row costs as much as to look at two.
  const isRare = statuses && (statuses.length === 1 || 2 * total < all)
  const rows = isRare ? sql.join(statuses.map(ofStatus), sql` UNION ALL `) : ofAny(statuses)
  const page = sql`SELECT number FROM (${rows} ORDER BY ${order} LIMIT ${limit} OFFSET ${skipped})`
  return reader.all<{ number: number }>(page).map(({ number }) => number)
}

function ofStatus(status: JobStatus): SQL {
  return sql`SELECT created_at, number FROM simulation_jobs INDEXED BY job_status_created WHERE status = ${status}`
}

function ofAny(statuses: readonly JobStatus[] | undefined): SQL {
  const filter = hasOneOf(statuses)
  const rows = sql`SELECT created_at, number FROM simulation_jobs INDEXED BY job_created`
  return filter ? sql`${rows} WHERE ${filter}` : rows
}
