import { z } from 'zod'

/** What a process has used since its start. */
export const processUsageSchema = z.object({ cpuSeconds: z.number(), peakMemoryBytes: z.number() })

export type ProcessUsage = z.infer<typeof processUsageSchema>

export const NO_USAGE: ProcessUsage = { cpuSeconds: 0, peakMemoryBytes: 0 }

/** CPU time and peak memory of several processes together. */
export function sumUsage(usages: readonly ProcessUsage[]): ProcessUsage {
  return usages.reduce(
    (sum, used) => ({
      cpuSeconds: sum.cpuSeconds + used.cpuSeconds,
      peakMemoryBytes: sum.peakMemoryBytes + used.peakMemoryBytes,
    }),
    NO_USAGE,
  )
}
