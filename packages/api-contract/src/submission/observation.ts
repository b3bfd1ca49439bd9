import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { shortList } from './short-list.ts'

const { most, advice } = LIMITS.observationPoints

/**
 * Where distances are measured from, and arcs have their centre: where the axis meets the mouth plane, the centre of the
 * throat, or 0, 0, 0 of the mesh.
 */
export const distanceOriginSchema = z.enum(['mouth', 'throat', 'origin'])

/**
 * Where the sound is observed: arcs around the origin, at a distance from it. Levels are absolute: to state them against the
 * level at some angle is left to the display.
 */
export const observationSchema = z
  .strictObject({
    planes: shortList(z.enum(['horizontal', 'vertical', 'diagonal']), 3).default(['horizontal', 'vertical']),
    fromDeg: z.number().min(-180).max(180).default(0),
    toDeg: z.number().min(-180).max(180).default(180),
    angles: z.int().min(1).max(most).default(37),
    distanceM: z.number().positive().max(1000).default(2),
    /** `mouth` when it is left out. */
    origin: distanceOriginSchema.optional(),
    /** Roll of the diagonal plane against the horizontal one. */
    diagonalDeg: z.number().min(-180).max(180).default(45),
  })
  .refine(({ planes, angles }) => planes.length * angles <= most, {
    path: ['angles'],
    error: advice,
  })
export type Observation = z.infer<typeof observationSchema>
