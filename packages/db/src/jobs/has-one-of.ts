import type { JobStatus } from '@hornbench/api-contract'
import { sql, type SQL } from 'drizzle-orm'
import { jobs } from '../schema/jobs-table.ts'

/**
 * Filters by status without the index on status, which would send SQLite to the rows and their payloads: the plus sign
 * makes the column an expression.
 */
export function hasOneOf(statuses: readonly JobStatus[] | undefined): SQL | undefined {
  return statuses && sql`+${jobs.status} IN ${statuses}`
}
