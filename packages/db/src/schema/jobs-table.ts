import type { JobId, JobStatus, RunId } from '@hornbench/api-contract'
import { sql } from 'drizzle-orm'
import { integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const flag = (name: string) => integer(name, { mode: 'boolean' }).notNull().default(false)

/** The older server's columns come first and keep their meaning; what follows them has defaults. */
export const jobs = sqliteTable('simulation_jobs', {
  id: text('id').$type<JobId>().primaryKey(),
  status: text('status').$type<JobStatus>().notNull(),
  /** Local time without zone, as `legacyTimestamp` writes it; so are the four texts below. */
  createdAt: text('created_at').notNull(),
  updatedAt: text('updated_at').notNull(),
  queuedAt: text('queued_at').notNull(),
  startedAt: text('started_at'),
  completedAt: text('completed_at'),
  progress: real('progress').notNull().default(0),
  stage: text('stage'),
  stageMessage: text('stage_message'),
  errorMessage: text('error_message'),
  cancellationRequested: flag('cancellation_requested'),
  configJson: text('config_json').notNull(),
  configSummaryJson: text('config_summary_json').notNull(),
  hasResults: flag('has_results'),
  hasMeshArtifact: flag('has_mesh_artifact'),
  label: text('label'),

  // Kept by triggers, whoever writes. An insert says beforehand what they would set, because to set it afterwards is to
  // write the whole row again, with a request of megabytes in it.
  number: integer('number')
    .notNull()
    .default(sql`(SELECT last_number + 1 FROM changes)`),
  version: integer('version').notNull().default(1),
  revision: integer('revision')
    .notNull()
    .default(sql`(SELECT revision + 1 FROM changes)`),

  runId: text('run_id').$type<RunId>(),
  /** What wrote `configJson`. */
  requestForm: text('request_form').$type<'legacy' | 'typed'>().notNull().default('legacy'),
  designJson: text('design_json'),
  planJson: text('plan_json'),
  derivedFrom: text('derived_from').$type<JobId>(),
  idempotencyKey: text('idempotency_key'),
  frequencyStates: text('frequency_states').notNull().default(''),
  isStopping: flag('is_stopping'),
  kept: flag('kept'),
  rating: integer('rating'),
  notes: text('notes').notNull().default(''),
  queuedAtMs: integer('queued_at_ms'),
  startedAtMs: integer('started_at_ms'),
  endedAtMs: integer('ended_at_ms'),
  /** Of the request that submitted the job. */
  requestId: text('request_id'),
})
