import { z } from 'zod'

/**
 * Names a job. The server makes UUIDs, but takes any text that comes in: one it does not know is answered with "not
 * found", never with a complaint about its form.
 */
export const jobIdSchema = z.string().min(1).max(200).brand<'JobId'>()
export type JobId = z.infer<typeof jobIdSchema>

export function newJobId(): JobId {
  return jobIdSchema.parse(crypto.randomUUID())
}
