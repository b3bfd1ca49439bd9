import { z } from 'zod'
import { jobIdSchema } from './job-id.ts'

const jobEventTypeSchema = z.enum([
  'submitted',
  'started',
  'stage',
  'frequency_solved',
  'frequency_failed',
  'frequency_retried',
  'late_result',
  /** Of the job that this one resumes: they do not fit what this one would solve. */
  'checkpoints_dropped',
  /** Of a job that observes another one: how many frequencies have boundary data that fit, and how many have to be solved. */
  'boundaries_checked',
  'completed',
  'failed',
  'cancelled',
  'compute_ended',
  'recovered',
])
export type JobEventType = z.infer<typeof jobEventTypeSchema>

/** One row of a job's history, written in the transaction of the change it tells of. */
export const jobEventSchema = z.object({
  /** Rises over all jobs. */
  seq: z.int(),
  atMs: z.number(),
  type: jobEventTypeSchema,
  data: z.record(z.string(), z.json()),
})
export type JobEvent = z.infer<typeof jobEventSchema>

export const jobEventsQuerySchema = z.strictObject({
  id: jobIdSchema,
  /** Only later events. */
  after: z.int().min(0).default(0),
  limit: z.int().min(1).max(1000).default(200),
})
export type JobEventsQuery = z.infer<typeof jobEventsQuerySchema>
