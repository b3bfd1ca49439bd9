import { z } from 'zod'
import { float64ArraySchema, uint32ArraySchema, uint8ArraySchema } from './typed-array-schema.ts'

/** A `TriangleSurface` of `@hornbench/surface-mesh`. */
export const surfaceSchema = z.object({
  vertices: float64ArraySchema,
  triangles: uint32ArraySchema,
  tags: uint8ArraySchema,
})
