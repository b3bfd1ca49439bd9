import { z } from 'zod'
import { meshedHornSchema } from './meshed-horn.ts'
import { solvedFrequencySchema } from './solved-frequency.ts'

/** What a solved task gives; the kind is that of the task. */
export const taskResultSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mesh'), horn: meshedHornSchema }),
  z.object({ kind: z.literal('frequency'), solution: solvedFrequencySchema }),
])

export type TaskResult = z.infer<typeof taskResultSchema>
