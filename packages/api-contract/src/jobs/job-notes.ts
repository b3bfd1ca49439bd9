import { z } from 'zod'
import { jobIdSchema } from './job-id.ts'

export const ratingSchema = z.int().min(1).max(5)

/** What a user may write on a job at any time, whatever its status. A field that is left out stays as it is. */
export const jobNotesSchema = z
  .strictObject({
    label: z.string().max(200).nullable(),
    notes: z.string().max(20_000),
    rating: ratingSchema.nullable(),
    kept: z.boolean(),
  })
  .partial()
export type JobNotes = z.infer<typeof jobNotesSchema>

export const labelJobSchema = z.strictObject({ id: jobIdSchema, notes: jobNotesSchema })
