import type { JobId } from '@hornbench/api-contract'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const errorEvents = sqliteTable('error_events', {
  seq: integer('seq').primaryKey({ autoIncrement: true }),
  atMs: integer('at_ms').notNull(),
  severity: text('severity').$type<'warning' | 'error' | 'fatal'>().notNull(),
  component: text('component').notNull(),
  jobId: text('job_id').$type<JobId>(),
  message: text('message').notNull(),
  stack: text('stack'),
  resolved: integer('resolved', { mode: 'boolean' }).notNull().default(false),
})
