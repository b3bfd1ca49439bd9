import { baffleSchema } from '@hornbench/simulation'
import { z } from 'zod'
import { meridianBandSchema } from './meridian-band-schema.ts'
import { mirrorPlanesSchema } from './mirror-planes-schema.ts'
import { surfaceSchema } from './surface-schema.ts'
import { float64ArraySchema } from './typed-array-schema.ts'

const positive = z.number().positive()

/**
 * Everything a frequency needs besides itself: the same for all frequencies of a run.
 *
 * Lengths in metres; the surface closed, wound with the normals into the air and already checked; velocity in m/s peak;
 * points as x, y, z triples outside of the body or on it. Time factor e^{-iωt}, as in the solver.
 */
export const frequencyProblemSchema = z.object({
  surface: surfaceSchema,
  /** Of a body of revolution: it is solved on these, and the surface is not looked at. */
  meridians: z.array(meridianBandSchema).nonempty().readonly().optional(),
  /** `infinite`: surface and meridians bound the air of a horn whose aperture (tag 4) lies in a baffle. None when left out. */
  baffle: baffleSchema.optional(),
  medium: z.object({ soundSpeed: positive, density: positive }),
  sourceVelocity: z.number(),
  pointsM: float64ArraySchema,
  /** Mirror planes of the surface, by which the equations are reduced; none when left out. */
  mirrors: mirrorPlanesSchema.optional(),
})

export type FrequencyProblem = z.infer<typeof frequencyProblemSchema>
