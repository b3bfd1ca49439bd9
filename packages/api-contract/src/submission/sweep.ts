import { z } from 'zod'
import { LIMITS } from '../limits.ts'
import { numberList } from './number-list.ts'

const MAX_HZ = 200_000
const { most, advice } = LIMITS.frequencies

const frequencyHz = z.number().positive().max(MAX_HZ)

/** The frequencies to solve: listed, or evenly spaced between two ends that are both solved. */
export const sweepSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('list'),
    frequenciesHz: numberList({
      least: 1,
      most,
      tooMany: advice,
      element: { holds: (hz) => hz > 0 && hz <= MAX_HZ, expected: `above 0 and at most ${MAX_HZ} Hz` },
    }),
  }),
  z
    .strictObject({
      kind: z.literal('range'),
      fromHz: frequencyHz,
      toHz: frequencyHz,
      count: z.int().min(1).max(most, advice),
      spacing: z.enum(['log', 'linear']).default('log'),
    })
    .refine(({ fromHz, toHz }) => fromHz <= toHz, { path: ['toHz'], error: 'must not be below "fromHz".' }),
])
export type Sweep = z.infer<typeof sweepSchema>
