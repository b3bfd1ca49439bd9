import type { JobEventType, JobId } from '@hornbench/api-contract'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const jobEvents = sqliteTable('job_events', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  jobId: text('job_id').$type<JobId>().notNull(),
  atMs: integer('at_ms').notNull(),
  type: text('type').$type<JobEventType>().notNull(),
  dataJson: text('data_json').notNull().default('{}'),
})
