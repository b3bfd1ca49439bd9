import { z } from 'zod'
import { float32ArraySchema } from './typed-array-schema.ts'

/**
 * A frequency that is solved already, as far as it does not depend on where it is observed: the problem has to be the one
 * that it was solved for, but for its points.
 */
export const knownBoundarySchema = z.object({
  /** `surfacePressure` of the solved frequency. */
  boundary: float32ArraySchema,
  impedance: z.object({ re: z.number(), im: z.number() }),
  iterations: z.int(),
  residual: z.number(),
  converged: z.boolean(),
  warnings: z.array(z.string()).readonly(),
})

export type KnownBoundary = z.infer<typeof knownBoundarySchema>
