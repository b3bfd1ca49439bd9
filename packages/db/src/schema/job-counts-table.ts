import type { JobStatus } from '@hornbench/api-contract'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** How many jobs have each status; kept by triggers. A status that no job ever had has no row. */
export const jobCounts = sqliteTable('job_counts', {
  status: text('status').$type<JobStatus>().primaryKey(),
  jobs: integer('jobs').notNull(),
})
