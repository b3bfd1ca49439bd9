import type { FrequencyState, JobId, RunId } from '@hornbench/api-contract'
import { blob, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const jobFrequencies = sqliteTable(
  'job_frequencies',
  {
    jobId: text('job_id').$type<JobId>().notNull(),
    index: integer('frequency_index').notNull(),
    frequencyHz: real('frequency_hz').notNull(),
    state: text('state').$type<FrequencyState>().notNull(),
    runId: text('run_id').$type<RunId>(),
    attempt: integer('attempt').notNull().default(0),
    dispatchedAtMs: integer('dispatched_at_ms'),
    settledAtMs: integer('settled_at_ms'),
    solveSeconds: real('solve_seconds'),
    warningsJson: text('warnings_json').notNull().default('[]'),
    failureCode: text('failure_code'),
    failureMessage: text('failure_message'),
    /** As `encodeCheckpoint` writes it; there when the state is solved or taken over. */
    checkpoint: blob('checkpoint', { mode: 'buffer' }),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.index] })],
)
