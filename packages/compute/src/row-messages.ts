import { z } from 'zod'
import { crewMemorySchema } from './crew-memory.ts'
import { frequencyProblemSchema } from './frequency-problem.ts'

/** What a thread that solves a share of the rows is told. A problem comes before its first frequency and replaces the last. */
export const rowOrderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problem'), problemId: z.int(), problem: frequencyProblemSchema }),
  z.object({
    kind: z.literal('serve'),
    problemId: z.int(),
    frequencyHz: z.number().positive(),
    index: z.int().min(1),
    crew: crewMemorySchema,
  }),
])
export type RowOrder = z.infer<typeof rowOrderSchema>
