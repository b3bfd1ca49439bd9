import { type Job, type JobId, JobNotFoundError } from '@hornbench/api-contract'
import { eq } from 'drizzle-orm'
import type { Reader } from '../database.ts'
import { jobs } from '../schema/jobs-table.ts'
import { jobCard } from './job-card.ts'
import { toJob } from './to-job.ts'

export function findJob(reader: Reader, id: JobId): Job | undefined {
  const row = reader.select(jobCard).from(jobs).where(eq(jobs.id, id)).get()
  return row && toJob(row)
}

/** @throws JobNotFoundError */
export function getJob(reader: Reader, id: JobId): Job {
  const job = findJob(reader, id)
  if (!job) throw new JobNotFoundError(id)
  return job
}
