import type { JobEvent } from '@hornbench/api-contract'
import { z } from 'zod'

export type FailedFrequency = { readonly index: number; readonly message: string }

const failureSchema = z.object({ index: z.int(), message: z.string() })
const solvedSchema = z.object({ index: z.int() })

/** The frequencies that have failed for good by the history of a job, in the order of the sweep, and why. */
export function failedFrequencies(events: readonly JobEvent[]): FailedFrequency[] {
  const byIndex = new Map<number, FailedFrequency>()
  for (const { type, data } of events) {
    const failure = type === 'frequency_failed' ? failureSchema.safeParse(data) : undefined
    if (failure?.success) byIndex.set(failure.data.index, failure.data)
    const solved = type === 'frequency_solved' ? solvedSchema.safeParse(data) : undefined
    if (solved?.success) byIndex.delete(solved.data.index)
  }
  return [...byIndex.values()].toSorted((a, b) => a.index - b.index)
}
