import { z } from 'zod'

/** `infinite`: the mouth lies in a rigid plane without end, and only the air in the horn and in front of the plane counts. */
export const baffleSchema = z.enum(['none', 'infinite'])
export type Baffle = z.infer<typeof baffleSchema>
