import { z } from 'zod'
import { surfaceSchema } from './surface-schema.ts'

/** The surface that a design gives, with its measures: `HornSurface` of `@hornbench/waveguide`. Lengths in mm. */
export const meshedHornSchema = z.object({
  surface: surfaceSchema,
  nominalSourceAreaMm2: z.number(),
  mouthPlaneZMm: z.number(),
  warnings: z.array(z.object({ code: z.string(), message: z.string() })).readonly(),
  symmetry: z.object({ x: z.boolean(), y: z.boolean() }),
  quality: z.object({
    minAngleDeg: z.number(),
    medianMinAngleDeg: z.number(),
    maxNeighbourSizeRatio: z.number(),
    minRelativeArea: z.number(),
    minEdge: z.number(),
    meanEdge: z.number(),
    maxEdge: z.number(),
  }),
})

export type MeshedHorn = z.infer<typeof meshedHornSchema>
