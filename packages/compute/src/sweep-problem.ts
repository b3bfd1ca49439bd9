import { z } from 'zod'
import { float64ArraySchema, uint32ArraySchema, uint8ArraySchema } from './typed-array-schema.ts'

const positive = z.number().positive()

/**
 * Everything a compute process needs besides the frequency: sent to it once.
 *
 * Lengths in metres; the surface closed, wound outward and already checked; velocity in m/s peak; points as x, y, z
 * triples outside of the body or on it. Time factor e^{-iωt}, as in the solver.
 */
export const sweepProblemSchema = z.object({
  surface: z.object({
    vertices: float64ArraySchema,
    triangles: uint32ArraySchema,
    tags: uint8ArraySchema,
  }),
  medium: z.object({ soundSpeed: positive, density: positive }),
  sourceVelocity: z.number(),
  pointsM: float64ArraySchema,
})

export type SweepProblem = z.infer<typeof sweepProblemSchema>
