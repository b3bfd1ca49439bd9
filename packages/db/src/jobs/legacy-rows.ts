import type { JobId, JobStatus } from '@hornbench/api-contract'
import { asc, count, desc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobs } from '../schema/jobs-table.ts'
import { hasOneOf } from './has-one-of.ts'
import { jobCard, type JobCard } from './job-card.ts'

export type LegacyRowsQuery = {
  /** Without it: all. */
  readonly statuses?: readonly JobStatus[] | undefined
  readonly limit: number
  readonly offset: number
}

/** Rows as they are stored, times and JSON as texts, newest first; jobs of the same time in the order they came in. */
export function listLegacyRows(reader: Reader, { statuses, limit, offset }: LegacyRowsQuery) {
  const wanted = hasOneOf(statuses)
  const newestFirst = [desc(jobs.createdAt), asc(jobs.number)]
  const numbers = reader
    .select({ number: jobs.number })
    .from(jobs)
    .where(wanted)
    .orderBy(...newestFirst)
    .limit(limit)
    .offset(offset)
  const rows: JobCard[] = reader
    .select(jobCard)
    .from(jobs)
    .where(inArray(jobs.number, numbers))
    .orderBy(...newestFirst)
    .all()
  const total = reader
    .select({ jobs: count() })
    .from(jobs)
    .where(statuses && inArray(jobs.status, [...statuses]))
    .get()
  return { rows, total: total?.jobs ?? 0 }
}

export function findLegacyRow(reader: Reader, id: JobId): JobCard | undefined {
  return reader.select(jobCard).from(jobs).where(eq(jobs.id, id)).get()
}
