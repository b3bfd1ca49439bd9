import type { MeridianBand } from '@hornbench/solver'
import { z } from 'zod'
import { float64ArraySchema, uint8ArraySchema } from './typed-array-schema.ts'

/** A `MeridianBand` of `@hornbench/solver`. */
export const meridianBandSchema = z.object({
  upToHz: z.number().positive(),
  meridian: z.object({ nodes: float64ArraySchema, tags: uint8ArraySchema }),
}) satisfies z.ZodType<MeridianBand>
