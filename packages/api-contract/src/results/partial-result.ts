import { z } from 'zod'
import { frequencyStatesSchema } from '../jobs/frequency-states.ts'
import { curvesSchema } from './curves.ts'
import { frequencyTrustSchema } from './frequency-trust.ts'

/** What is solved of a job so far, whatever its status. */
export const partialResultSchema = z.object({
  frequencyStates: frequencyStatesSchema,
  /** `null` before the first frequency is solved. */
  curves: curvesSchema.nullable(),
  /** One for each frequency, `null` where it is not solved; absent as long as there are no curves. */
  trust: z.array(frequencyTrustSchema.nullable()).optional(),
})
export type PartialResult = z.infer<typeof partialResultSchema>
