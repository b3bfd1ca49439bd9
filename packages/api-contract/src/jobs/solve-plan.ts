import { z } from 'zod'

/** What the preflight found out about a job before anything was solved. */
export const solvePlanSchema = z.object({
  /**
   * `3d`: on the triangles of the mesh. `axisymmetric`: on the outline of a round design, which has far fewer unknowns. Plans
   * from before there was a choice do not say it.
   */
  formulation: z.enum(['3d', 'axisymmetric']).default('3d'),
  /** Whether the mouth lies in an infinite baffle. */
  baffle: z.enum(['none', 'infinite']).default('none'),
  triangles: z.int(),
  unknowns: z.int(),
  /** The mirror planes x = 0 and y = 0 by which the equations are reduced, and a sentence for each that is none. */
  symmetry: z.object({ x: z.boolean(), y: z.boolean(), reasons: z.array(z.string()) }).optional(),
  /** Of one compute process at its peak. */
  memoryBytes: z.number(),
  /** How many frequencies are solved at a time, and by how many threads each. Older plans do not say. */
  processes: z.int().optional(),
  threads: z.int().optional(),
  /** How much work one frequency is for these threads, to compare plans of the same formulation. */
  frequencyCost: z.number().optional(),
  /** Above this frequency the mesh, or the outline, is too coarse. */
  validToHz: z.number(),
  /** Of the whole sweep; `null` until a like frequency has been solved on this machine. */
  estimatedSeconds: z.number().nullable(),
  /** SHA-256 of the mesh that is solved, so that a preview can tell whether it showed the same one. */
  meshHash: z.string(),
  warnings: z.array(z.string()),
})
export type SolvePlan = z.infer<typeof solvePlanSchema>
