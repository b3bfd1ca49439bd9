import { count } from 'drizzle-orm'
import type { Database } from '../database.ts'
import { jobCounts } from '../schema/job-counts-table.ts'
import { jobs } from '../schema/jobs-table.ts'
import { write } from '../write.ts'

/** Counts all jobs anew: a program that replaced rows while this one was away fired no trigger for what it replaced. */
export function recountJobs(database: Database): void {
  write(database, (tx) => {
    const counts = tx.select({ status: jobs.status, jobs: count() }).from(jobs).groupBy(jobs.status).all()
    tx.delete(jobCounts).run()
    if (counts.length > 0) tx.insert(jobCounts).values(counts).run()
  })
}
