import type { Job, JobId, JobNotes } from '@hornbench/api-contract'
import { eq } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'
import { getJob } from './find-job.ts'

/** Writes a user's notes on a job of any status; what is left out stays. @throws JobNotFoundError */
export function labelJob(database: Database, id: JobId, notes: JobNotes): Job {
  return write(database, (tx) => {
    const job = getJob(tx, id)
    if (Object.keys(notes).length === 0) return job
    tx.update(jobs).set(notes).where(eq(jobs.id, id)).run()
    return getJob(tx, id)
  })
}
