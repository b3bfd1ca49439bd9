import { isFinal, type JobId, JobStillActiveError } from '@hornbench/api-contract'
import { desc, eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'
import { getJob } from './find-job.ts'

/** Deletes a finished job with all that belongs to it. @throws JobNotFoundError, JobStillActiveError */
export function deleteJob(database: Database, id: JobId): void {
  write(database, (tx) => {
    const { status } = getJob(tx, id)
    if (!isFinal(status)) throw new JobStillActiveError(id, status)
    tx.delete(jobs).where(eq(jobs.id, id)).run()
  })
}

/** Deletes all jobs that failed; their ids, newest first. */
export function deleteFailedJobs(database: Database): JobId[] {
  return write(database, (tx) => {
    const failed = eq(jobs.status, 'error')
    const ids = tx
      .select({ id: jobs.id })
      .from(jobs)
      .where(failed)
      .orderBy(desc(jobs.createdAt), desc(jobs.number))
    const deleted = ids.all().map(({ id }) => id)
    tx.delete(jobs).where(failed).run()
    return deleted
  })
}
