import type { JobId } from '@hornbench/api-contract'
import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const jobFields = sqliteTable(
  'job_fields',
  {
    jobId: text('job_id').$type<JobId>().notNull(),
    index: integer('frequency_index').notNull(),
    /** re, im at each vertex: 32-bit floats, little-endian. */
    surfacePressure: blob('surface_pressure', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.index] })],
)
