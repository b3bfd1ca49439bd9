import type { JobId, JobStatus } from '@hornbench/api-contract'
import { asc, desc, eq, inArray } from 'drizzle-orm'
import type { Database, Reader } from '../database.ts'
import { jobCounts } from '../schema/job-counts-table.ts'
import { jobs } from '../schema/jobs-table.ts'
import { jobCard, type JobCard } from './job-card.ts'
import { pageNumbers } from './page-numbers.ts'

export type LegacyRowsQuery = {
  /** Without it: all. */
  readonly statuses?: readonly JobStatus[] | undefined
  readonly limit: number
  readonly offset: number
}

/** Rows as they are stored, times and JSON as texts, newest first; jobs of the same time in the order they came in. */
export function listLegacyRows({ orm }: Database, { statuses, limit, offset }: LegacyRowsQuery) {
  // One transaction, because a page near the end is found by the number of all.
  return orm.transaction((tx) => {
    const counts = tx.select().from(jobCounts).all()
    const all = sum(counts)
    const wanted = counts.filter(({ status }) => statuses?.includes(status) ?? true)
    const total = sum(wanted)
    if (limit === 0 || offset >= total) return { rows: [], total }
    const isFiltered = total < all
    const numbers = pageNumbers(tx, {
      statuses: isFiltered ? wanted.map(({ status }) => status) : undefined,
      limit: Math.min(limit, total - offset),
      offset,
      total,
      all,
    })
    return { rows: readCards(tx, numbers), total }
  })
}

function sum(counts: readonly { readonly jobs: number }[]): number {
  return counts.reduce((total, count) => total + count.jobs, 0)
}

function readCards(reader: Reader, numbers: number[]): JobCard[] {
  return reader
    .select(jobCard)
    .from(jobs)
    .where(inArray(jobs.number, numbers))
    .orderBy(desc(jobs.createdAt), asc(jobs.number))
    .all()
}

export function findLegacyRow(reader: Reader, id: JobId): JobCard | undefined {
  return reader.select(jobCard).from(jobs).where(eq(jobs.id, id)).get()
}
