import {
  baffleSchema,
  formulationSchema,
  observationLayoutSchema,
  type PreparedSolve,
} from '@hornbench/simulation'
import { z } from 'zod'
import { meridianBandSchema } from './meridian-band-schema.ts'
import { mirrorPlanesSchema } from './mirror-planes-schema.ts'
import { surfaceSchema } from './surface-schema.ts'
import { float64ArraySchema } from './typed-array-schema.ts'

/** A `PreparedSolve` of `@hornbench/simulation` as it comes over IPC. */
export const preparedSolveSchema = z.object({
  surface: surfaceSchema,
  formulation: formulationSchema,
  baffle: baffleSchema,
  meridians: z.array(meridianBandSchema).nonempty().readonly().optional(),
  pointsM: float64ArraySchema,
  layout: observationLayoutSchema,
  triangles: z.int(),
  unknowns: z.int(),
  symmetry: z.object({ planes: mirrorPlanesSchema, reasons: z.array(z.string()).readonly() }),
  memoryBytes: z.number(),
  threadBytes: z.number().optional(),
  frequencyCost: z.number(),
  validToHz: z.number(),
  longestEdgeM: z.number(),
  maxExtentM: z.number(),
  warnings: z.array(z.string()).readonly(),
  mshText: z.string().optional(),
}) satisfies z.ZodType<PreparedSolve>
