import type { JobId } from '@hornbench/api-contract'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const artifacts = sqliteTable('simulation_artifacts', {
  jobId: text('job_id').$type<JobId>().primaryKey(),
  mshText: text('msh_text'),
})
