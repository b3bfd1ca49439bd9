import { z } from 'zod'
import { shortList } from '../submission/short-list.ts'
import { JOB_STATUSES, jobStatusSchema } from './job-status.ts'
import { jobSchema } from './job.ts'

/** Newest first, by run number; the next page begins below the last number of this one. */
export const jobListQuerySchema = z.strictObject({
  statuses: shortList(jobStatusSchema, JOB_STATUSES.length).optional(),
  below: z.int().min(1).optional(),
  limit: z.int().min(1).max(200).default(50),
})
export type JobListQuery = z.infer<typeof jobListQuerySchema>

export const jobPageSchema = z.object({
  jobs: z.array(jobSchema),
  /** Where the next page begins; `null` on the last one. */
  nextBelow: z.int().nullable(),
  /** Of the database when the page was read: where polling for changes may begin. */
  revision: z.int(),
})
export type JobPage = z.infer<typeof jobPageSchema>
