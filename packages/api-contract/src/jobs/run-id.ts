import { z } from 'zod'

/** Names one execution of a job. What carries another run's id is late. */
export const runIdSchema = z.uuid().brand<'RunId'>()
export type RunId = z.infer<typeof runIdSchema>

export function newRunId(): RunId {
  return runIdSchema.parse(crypto.randomUUID())
}
