import type { JobListQuery, JobPage } from '@hornbench/api-contract'
import { and, desc, lt } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobs } from '../schema/jobs-table.ts'
import { hasOneOf } from './has-one-of.ts'
import { jobCard } from './job-card.ts'
import { readRevision } from './read-changes.ts'
import { toJob } from './to-job.ts'

/** A page of jobs, newest first. */
export function listJobs(reader: Reader, { statuses, below, limit }: JobListQuery): JobPage {
  // First, so that a change between the two reads is seen again by the first poll instead of never.
  const { revision } = readRevision(reader)
  const rows = reader
    .select(jobCard)
    .from(jobs)
    .where(and(below === undefined ? undefined : lt(jobs.number, below), hasOneOf(statuses)))
    .orderBy(desc(jobs.number))
    .limit(limit + 1)
    .all()
  const page = rows.slice(0, limit)
  const nextBelow = rows.length > limit ? (page.at(-1)?.number ?? null) : null
  return { jobs: page.map(toJob), nextBelow, revision }
}
