import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { shortList } from './short-list.ts'

const { most, advice } = LIMITS.observationPoints

/** Where the sound is observed: arcs around the mouth centre, at a distance from the mouth plane. */
export const observationSchema = z
  .strictObject({
    planes: shortList(z.enum(['horizontal', 'vertical', 'diagonal']), 3).default(['horizontal', 'vertical']),
    fromDeg: z.number().min(-180).max(180).default(0),
    toDeg: z.number().min(-180).max(180).default(180),
    angles: z.int().min(1).max(most).default(37),
    distanceM: z.number().positive().max(1000).default(2),
    /** Roll of the diagonal plane against the horizontal one. */
    diagonalDeg: z.number().min(-180).max(180).default(45),
  })
  .refine(({ planes, angles }) => planes.length * angles <= most, {
    path: ['angles'],
    error: advice,
  })
export type Observation = z.infer<typeof observationSchema>
