import { z } from 'zod'
import { crewMemorySchema } from './crew-memory.ts'
import { frequencyProblemSchema } from './frequency-problem.ts'
import { knownBoundarySchema } from './known-boundary.ts'
import { prepareRequestSchema } from './prepare-request-schema.ts'
import { processUsageSchema } from './process-usage.ts'
import { taskFailureSchema } from './task-failure.ts'
import { taskOriginSchema } from './task-origin.ts'
import { taskResultSchema } from './task-result.ts'
import { taskTokenSchema } from './task-token.ts'

/** What the solving thread of a child is told. A problem comes before its first frequency. */
export const threadOrderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problem'), problemId: z.int(), problem: frequencyProblemSchema }),
  z.object({ kind: z.literal('forget'), problemId: z.int() }),
  z.object({
    kind: z.literal('perform'),
    token: taskTokenSchema,
    origin: taskOriginSchema,
    work: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('mesh'), request: prepareRequestSchema }),
      z.object({
        kind: z.literal('frequency'),
        problemId: z.int(),
        frequencyHz: z.number().positive(),
        known: knownBoundarySchema.optional(),
        /** How many threads solve it together. */
        threads: z.int().min(1),
      }),
    ]),
    /** Given by the thread that talks where several solve. */
    crew: crewMemorySchema.optional(),
  }),
])
export type ThreadOrder = z.infer<typeof threadOrderSchema>

/** What a child is told. `cancel` means the task that it works on. */
export const childOrderSchema = z.discriminatedUnion('kind', [
  threadOrderSchema,
  z.object({ kind: z.literal('cancel') }),
])
export type ChildOrder = z.infer<typeof childOrderSchema>

/** What the solving thread tells. Each `perform` is answered by exactly one `solved` or `failed`. */
export const threadReportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), token: taskTokenSchema, fraction: z.number() }),
  z.object({ kind: z.literal('solved'), token: taskTokenSchema, result: taskResultSchema }),
  z.object({ kind: z.literal('failed'), token: taskTokenSchema, failure: taskFailureSchema }),
])
export type ThreadReport = z.infer<typeof threadReportSchema>

/** What a child tells: what its solving thread tells, and while that works a sign of life at regular intervals. */
export const childReportSchema = z.object({
  usage: processUsageSchema,
  report: z.discriminatedUnion('kind', [
    threadReportSchema,
    z.object({ kind: z.literal('heartbeat'), token: taskTokenSchema }),
  ]),
})
export type ChildReport = z.infer<typeof childReportSchema>
