import type { ProcessUsage, SolvedFrequency } from './child-messages.ts'
import { createChildPool } from './child-pool.ts'
import { coarseToFineOrder } from './coarse-to-fine-order.ts'
import { createFrequencyLane } from './frequency-lane.ts'
import type { SweepProblem } from './sweep-problem.ts'
import { createSweepProgress } from './sweep-progress.ts'

/** A frequency that could not be solved; the others go on (requirement S2). */
export type FrequencyFailure = { index: number; code: string; text: string }

export type SweepResult = {
  /** One entry for each frequency in the order asked for; `undefined` where `failures` has an entry. */
  solved: (SolvedFrequency | undefined)[]
  /** Sorted by index. */
  failures: FrequencyFailure[]
  /** CPU time and the sum of peak memory of all child processes. */
  usage: ProcessUsage
}

export type SweepOptions = {
  /** How many child processes share the frequencies; ≥ 1. */
  processes: number
  /** Called whenever something moved, with the share of the whole sweep that is done, 0 … 1. */
  onProgress?: (fraction: number) => void
  /** Aborting kills the children; the sweep then rejects with the signal's reason. */
  signal?: AbortSignal
}

/**
 * Solves all frequencies, one at a time in each of `processes` child processes, coarse to fine. Each frequency is
 * solved whole by one process, so the result has the same bits for any number of processes (requirement C5).
 */
export async function sweepFrequencies(
  problem: SweepProblem,
  frequenciesHz: readonly number[],
  { processes, onProgress, signal }: SweepOptions,
): Promise<SweepResult> {
  signal?.throwIfAborted()
  const progress = createSweepProgress(frequenciesHz.length, onProgress)
  const pool = createChildPool(problem, progress.during)
  const endAll = () => void pool.endAll()
  signal?.addEventListener('abort', endAll, { once: true })

  const solved: SweepResult['solved'] = frequenciesHz.map(() => undefined)
  const failures: FrequencyFailure[] = []
  const queue = coarseToFineOrder(frequenciesHz.length)
  async function runLane(): Promise<void> {
    const lane = createFrequencyLane(pool, signal)
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      const end = await lane.solve(index, frequenciesHz[index] ?? Number.NaN)
      signal?.throwIfAborted()
      if (end.kind === 'solved') solved[index] = end.solution
      else failures.push({ index, code: end.kind === 'failed' ? end.code : 'process_lost', text: end.text })
      progress.settled(index)
    }
  }
  try {
    const lanes = Math.min(processes, frequenciesHz.length)
    await Promise.all(Array.from({ length: lanes }, runLane))
  } finally {
    signal?.removeEventListener('abort', endAll)
    await pool.endAll()
  }
  return { solved, failures: failures.toSorted((a, b) => a.index - b.index), usage: pool.usage() }
}
