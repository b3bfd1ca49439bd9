import { z } from 'zod'

export const jobStatusSchema = z.enum(['queued', 'running', 'complete', 'error', 'cancelled'])
export type JobStatus = z.infer<typeof jobStatusSchema>

export const JOB_STATUSES: readonly JobStatus[] = jobStatusSchema.options
