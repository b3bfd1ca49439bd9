import { z } from 'zod'
import { solvePlanSchema } from '../jobs/solve-plan.ts'
import { curvesSchema } from './curves.ts'
import { frequencyTrustSchema } from './frequency-trust.ts'

/** A frequency that could not be solved; the others stand. */
const frequencyFailureSchema = z.object({
  index: z.int(),
  frequencyHz: z.number(),
  code: z.string(),
  message: z.string(),
})

/** The result of a complete job. */
export const resultDocumentSchema = z.object({
  /** Of the shape of this document. */
  formatVersion: z.literal(1),
  curves: curvesSchema,
  /** One for each frequency, `null` where it failed. Documents that were stored earlier do not have it. */
  trust: z.array(frequencyTrustSchema.nullable()).optional(),
  failures: z.array(frequencyFailureSchema),
  warnings: z.array(z.string()),
  plan: solvePlanSchema.nullable(),
  /** Of all compute processes together. */
  computeSeconds: z.number(),
})
export type ResultDocument = z.infer<typeof resultDocumentSchema>
