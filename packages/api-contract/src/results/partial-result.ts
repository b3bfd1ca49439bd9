import { z } from 'zod'
import { frequencyStatesSchema } from '../jobs/frequency-states.ts'
import { curvesSchema } from './curves.ts'

/** What is solved of a job so far, whatever its status. */
export const partialResultSchema = z.object({
  frequencyStates: frequencyStatesSchema,
  /** `null` before the first frequency is solved. */
  curves: curvesSchema.nullable(),
})
export type PartialResult = z.infer<typeof partialResultSchema>
