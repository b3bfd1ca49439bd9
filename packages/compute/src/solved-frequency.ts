import { z } from 'zod'
import { float32ArraySchema, float64ArraySchema } from './typed-array-schema.ts'

/** What is known of one frequency. Complex arrays are interleaved re, im; peak values, e^{-iωt}. */
export const solvedFrequencySchema = z.object({
  /** At each point of the problem, Pa. */
  pressure: float64ArraySchema,
  /**
   * At each vertex, or at the ends of the elements of the meridian that was used, Pa; in a baffle ∂p/∂n on the aperture
   * after that, Pa/m. Enough to evaluate the field at other points, so single precision will do.
   */
  surfacePressure: float32ArraySchema,
  /** Mean source pressure over velocity, Pa·s/m. */
  impedance: z.object({ re: z.number(), im: z.number() }),
  /** 0 when the equations were eliminated. */
  iterations: z.int(),
  /** ‖b − A x‖ / ‖b‖. */
  residual: z.number(),
  /** False when the iteration ended above its tolerance; the values are kept. */
  converged: z.boolean(),
  /** What the solver wants said about this frequency. */
  warnings: z.array(z.string()).readonly(),
  /** Wall-clock time of the solve. */
  seconds: z.number(),
})

export type SolvedFrequency = z.infer<typeof solvedFrequencySchema>
