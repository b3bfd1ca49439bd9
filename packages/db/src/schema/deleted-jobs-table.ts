import type { JobId } from '@hornbench/api-contract'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The ids of the jobs that were deleted last; a trigger keeps it short. */
export const deletedJobs = sqliteTable('deleted_jobs', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  jobId: text('job_id').$type<JobId>().notNull(),
  revision: integer('revision').notNull(),
})
