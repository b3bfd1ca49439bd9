import { z } from 'zod'

/** `MirrorPlanes` of `@hornbench/solver`. */
export const mirrorPlanesSchema = z.object({ x: z.boolean(), y: z.boolean() })
