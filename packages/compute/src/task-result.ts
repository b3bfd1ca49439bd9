import { z } from 'zod'
import { preparedSolveSchema } from './prepared-solve-schema.ts'
import { solvedFrequencySchema } from './solved-frequency.ts'

/** What a solved task gives; the kind is that of the task. */
export const taskResultSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('mesh'),
    /** Its layout names the hash as well. */
    prepared: preparedSolveSchema,
    /** SHA-256 of the surface, hexadecimal: the same for the same mesh on every machine. */
    meshHash: z.string(),
  }),
  z.object({ kind: z.literal('frequency'), solution: solvedFrequencySchema }),
])

export type TaskResult = z.infer<typeof taskResultSchema>
