import { z } from 'zod'

/**
 * How far the results of one frequency are to be trusted, and why. The limits are stated in docs/numerics.md, "How far to
 * trust a frequency".
 */
export const frequencyTrustSchema = z.object({
  /** A wavelength divided by the longest edge, or element of the outline, that was solved; `null` for older jobs. */
  elementsPerWavelength: z.number().nullable(),
  /** Fewer than 4 elements per wavelength. */
  coarse: z.boolean(),
  /** Fewer than 2.5 elements per wavelength: the mesh decides the result. */
  meshLimited: z.boolean(),
  /** `elimination`: the equations were solved directly. */
  method: z.enum(['elimination', 'iteration']),
  /** 0 with elimination. */
  iterations: z.int(),
  /** ‖b − A x‖ / ‖b‖ of the equations. */
  residual: z.number(),
  /** False when the iteration ended above its tolerance. */
  converged: z.boolean(),
  /**
   * Difference of the powers at the source and through the directivity sphere, as a share of the apparent power of the
   * source, ½ |∫ p v* dS|. `null` for older jobs.
   */
  energyGapShare: z.number().nullable(),
  verdict: z.enum(['good', 'fair', 'poor']),
  /** A sentence: why the verdict is no better, or what speaks for it. */
  reason: z.string(),
})
export type FrequencyTrust = z.infer<typeof frequencyTrustSchema>
