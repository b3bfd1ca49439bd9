import type { JobId } from '@hornbench/api-contract'
import { sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const jobLayouts = sqliteTable('job_layouts', {
  jobId: text('job_id').$type<JobId>().primaryKey(),
  /** What the checkpoints of the job are values of; only their writer reads it. */
  layoutJson: text('layout_json').notNull(),
  /** Of the job whose boundary data this one came with, to observe them; `null` for all other jobs. */
  boundaryLayoutJson: text('boundary_layout_json'),
})
