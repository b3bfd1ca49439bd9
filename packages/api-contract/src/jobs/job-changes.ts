import { z } from 'zod'
import { jobIdSchema } from './job-id.ts'
import { jobSchema } from './job.ts'

export const jobChangesQuerySchema = z.strictObject({ since: z.int().min(0) })

/** What has happened to jobs after a revision. */
export const jobChangesSchema = z.object({
  revision: z.int(),
  jobs: z.array(jobSchema),
  deletedIds: z.array(jobIdSchema),
  /** The changes since then are too many or no longer known: both lists are empty, read the job list again. */
  resync: z.boolean(),
})
export type JobChanges = z.infer<typeof jobChangesSchema>
