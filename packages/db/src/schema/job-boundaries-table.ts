import type { JobId } from '@hornbench/api-contract'
import { blob, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const jobBoundaries = sqliteTable(
  'job_boundaries',
  {
    jobId: text('job_id').$type<JobId>().notNull(),
    index: integer('frequency_index').notNull(),
    frequencyHz: real('frequency_hz').notNull(),
    /** The head of the checkpoint, which says all but the pressures: see `decodeCheckpointHead`. */
    solution: blob('solution', { mode: 'buffer' }).notNull(),
    warningsJson: text('warnings_json').notNull(),
    /** As `job_fields` has it. */
    boundary: blob('boundary', { mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.index] })],
)
