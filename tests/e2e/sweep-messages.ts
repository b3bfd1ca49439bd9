import { z } from 'zod'

/** What the worker of `worker-sweep.test.ts` is told. */
export const sweepRequestSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sweep'),
    design: z.record(z.string(), z.unknown()),
    frequenciesHz: z.array(z.number()),
  }),
  z.object({ kind: z.literal('cancel') }),
])

/** What it tells, in this order: prepared, solved for each frequency, and an end. */
export const sweepReportSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('prepared'),
    elements: z.array(z.number()),
    /** Whether threads could share memory. */
    sharesMemory: z.boolean(),
    digest: z.string(),
  }),
  z.object({ kind: z.literal('solved'), frequencyHz: z.number(), digest: z.string() }),
  z.object({ kind: z.literal('ended'), isCancelled: z.boolean(), milliseconds: z.number() }),
])

export type SweepReport = z.infer<typeof sweepReportSchema>
