import { z } from 'zod'
import { frequencyProblemSchema } from './frequency-problem.ts'
import { knownBoundarySchema } from './known-boundary.ts'
import { prepareRequestSchema } from './prepare-request-schema.ts'
import type { TaskFailure } from './task-failure.ts'
import { taskTokenSchema } from './task-token.ts'
import type { Task } from './task.ts'

const taskSchema = z.discriminatedUnion('kind', [
  taskTokenSchema.extend({ kind: z.literal('mesh'), request: prepareRequestSchema }),
  taskTokenSchema.extend({
    kind: z.literal('frequency'),
    frequencyHz: z.number().positive(),
    known: knownBoundarySchema.optional(),
    threads: z.int().min(1).optional(),
    problem: frequencyProblemSchema,
  }),
])

/**
 * Why nobody can work on a task, such as a frequency of 0 Hz; `undefined` for one that can be sent. A child that is sent
 * what it can't read ends itself, and three of them would before the task is given up.
 */
export function findMalformation(task: Task): TaskFailure | undefined {
  const parsed = taskSchema.safeParse(task)
  if (parsed.success) return undefined
  const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  return { code: 'bad_task', text: `Nobody can work on this task: ${faults.join('; ')}` }
}
