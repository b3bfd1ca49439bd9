import type { Job } from '@hornbench/api-contract'
import { eq } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobs } from '../schema/jobs-table.ts'
import { jobCard } from './job-card.ts'
import { toJob } from './to-job.ts'

/** The job that was first submitted under a key (requirement L10); `undefined` also when it has been deleted. */
export function findByIdempotencyKey(reader: Reader, key: string): Job | undefined {
  const row = reader.select(jobCard).from(jobs).where(eq(jobs.idempotencyKey, key)).get()
  return row && toJob(row)
}
