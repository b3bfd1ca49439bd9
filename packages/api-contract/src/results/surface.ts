import { z } from 'zod'
import { jobIdSchema } from '../jobs/job-id.ts'
import { LIMITS } from '../limits.ts'

/** Numbers of 32 bits, least significant byte first, as base64: a tenth of the time and a third of the size of JSON numbers. */
const packed = z.base64()

/** Which frequency of a job is looked at, by its place in the sweep. */
export const surfaceQuerySchema = z.strictObject({
  id: jobIdSchema,
  index: z.int().min(0).max(LIMITS.frequencies.most),
  /** A mesh of this hash is not sent again. */
  knownMeshHash: z.string().max(100).optional(),
})
export type SurfaceQuery = z.infer<typeof surfaceQuerySchema>

/** The sound pressure on the body at one solved frequency. The source moves with 1 m/s peak. */
export const surfaceResultSchema = z.object({
  frequencyHz: z.number(),
  meshHash: z.string(),
  /** The body in metres, up to 12,000 triangles; `null` where the query names its hash. */
  mesh: z
    .object({
      /** x, y, z of each vertex: Float32. */
      verticesM: packed,
      /** Three vertices of each triangle, counter-clockwise seen from the air: Uint32. */
      triangles: packed,
    })
    .nullable(),
  /** At each vertex, dB re 20 µPa rms: Float32. */
  levelDb: packed,
  /** At each vertex, of the pressure against the source velocity, e^{+jωt}, −180 … 180: Float32. */
  phaseDeg: packed,
})
export type SurfaceResult = z.infer<typeof surfaceResultSchema>
