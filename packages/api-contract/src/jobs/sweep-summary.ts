import { z } from 'zod'

/** What a list says about the request of a job; `null` where an old row does not tell. */
export const sweepSummarySchema = z.object({
  /** `OSSE`, `R-OSSE`, or `null` for a job that was given a mesh. */
  formulaType: z.string().nullable(),
  lowestHz: z.number().nullable(),
  highestHz: z.number().nullable(),
  frequencyCount: z.number().nullable(),
})
export type SweepSummary = z.infer<typeof sweepSummarySchema>
