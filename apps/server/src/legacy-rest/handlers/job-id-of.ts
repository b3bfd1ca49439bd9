import { type JobId, jobIdSchema, JobNotFoundError } from '@hornbench/api-contract'

/** The id in a path. One that can't name a job is as unknown as any other. @throws JobNotFoundError */
export function jobIdOf(text: string): JobId {
  const id = jobIdSchema.safeParse(text)
  if (!id.success) throw new JobNotFoundError(text.slice(0, 200) as JobId)
  return id.data
}
