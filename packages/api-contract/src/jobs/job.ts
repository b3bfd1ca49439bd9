import { z } from 'zod'
import { frequencyStatesSchema } from './frequency-states.ts'
import { jobIdSchema } from './job-id.ts'
import { ratingSchema } from './job-notes.ts'
import { solvePlanSchema } from './solve-plan.ts'
import { sweepSummarySchema } from './sweep-summary.ts'

const epochMs = z.number()
/** 0 … 1, never falling. */
const progress = z.number().min(0).max(1)

const common = {
  id: jobIdSchema,
  /** Permanent run number: the order of the queue. Never given twice, even after the job is deleted. */
  number: z.int(),
  /** Rises with every change of the job. */
  version: z.int(),
  /** Revision of the database at its last change. */
  revision: z.int(),
  label: z.string().nullable(),
  notes: z.string(),
  rating: ratingSchema.nullable(),
  /** Retention never removes a kept job. */
  kept: z.boolean(),
  /** The job that this one repeats or resumes; it may be gone. */
  derivedFrom: jobIdSchema.nullable(),
  queuedAtMs: epochMs,
  sweep: sweepSummarySchema,
  /** `null` for jobs that came in without a preflight. */
  plan: solvePlanSchema.nullable(),
  frequencyStates: frequencyStatesSchema,
  hasMeshArtifact: z.boolean(),
}
const started = { startedAtMs: epochMs }
/** A job may end before it has started. */
const ended = { startedAtMs: epochMs.nullable(), endedAtMs: epochMs, progress }

/** A job as lists show it. Each status has exactly the data that belong to it. */
export const jobSchema = z.discriminatedUnion('status', [
  z.object({ ...common, status: z.literal('queued') }),
  z.object({
    ...common,
    ...started,
    status: z.literal('running'),
    progress,
    stage: z.string(),
    stageMessage: z.string(),
  }),
  z.object({ ...common, ...ended, status: z.literal('complete'), hasResults: z.boolean() }),
  z.object({ ...common, ...ended, status: z.literal('error'), reason: z.string() }),
  z.object({
    ...common,
    ...ended,
    status: z.literal('cancelled'),
    /** Its processes have not all ended yet; the slot is still taken. */
    isStopping: z.boolean(),
  }),
])
export type Job = z.infer<typeof jobSchema>
