import { z } from 'zod'
import { sweepProblemSchema } from './sweep-problem.ts'
import { float64ArraySchema } from './typed-array-schema.ts'

/** What a compute child is told. `problem` comes first and once; then one `solve` at a time. */
export const parentMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('problem'), problem: sweepProblemSchema }),
  z.object({ kind: z.literal('solve'), index: z.int().min(0), frequencyHz: z.number().positive() }),
])
export type ParentMessage = z.infer<typeof parentMessageSchema>

/** Resources of the child since its start, so that the last message of a child holds its total. */
const usageSchema = z.object({ cpuSeconds: z.number(), peakMemoryBytes: z.number() })
export type ProcessUsage = z.infer<typeof usageSchema>

const solvedFrequencySchema = z.object({
  /** Re, Im of the complex pressure at each point of the problem, Pa peak, e^{-iωt}. */
  pressure: float64ArraySchema,
  /** Mean source pressure over velocity, Pa·s/m. */
  impedance: z.object({ re: z.number(), im: z.number() }),
  iterations: z.int(),
  /** What the solver wants said about this frequency. */
  warnings: z.array(z.string()).readonly(),
  seconds: z.number(),
})
export type SolvedFrequency = z.infer<typeof solvedFrequencySchema>

/** What a compute child tells. Each `solve` is answered by exactly one `solved` or `failed`. */
export const childMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), index: z.int(), fraction: z.number() }),
  z.object({
    kind: z.literal('solved'),
    index: z.int(),
    solution: solvedFrequencySchema,
    usage: usageSchema,
  }),
  z.object({
    kind: z.literal('failed'),
    index: z.int(),
    code: z.string(),
    text: z.string(),
    usage: usageSchema,
  }),
])
export type ChildMessage = z.infer<typeof childMessageSchema>
