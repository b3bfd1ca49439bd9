import { z } from 'zod'

/** One execution of a job. */
export type RunId = string
/** Names a task within its run. */
export type TaskId = string

/**
 * The fencing token: names one attempt at one task. Everything that is said about a task carries it, so that what
 * comes from an attempt that is over can be told apart and dropped.
 */
export const taskTokenSchema = z.object({
  runId: z.string().min(1),
  taskId: z.string().min(1),
  attempt: z.int().min(1),
})
export type TaskToken = z.infer<typeof taskTokenSchema>

export function isSameAttempt(one: TaskToken, other: TaskToken): boolean {
  return one.runId === other.runId && one.taskId === other.taskId && one.attempt === other.attempt
}
