import type { HistoryEntry } from './history-entry.ts'

export type WorkerShare = {
  readonly worker: string
  readonly frequencies: number
  /** Of one frequency, s. */
  readonly medianSeconds: number
}

/** Who has solved how much, in the order in which they began. */
export function workerShares(entries: readonly HistoryEntry[]): WorkerShare[] {
  const solved = entries.flatMap((entry) => entry.solved ?? [])
  const byWorker = Map.groupBy(solved, ({ worker }) => worker)
  return [...byWorker].map(([worker, own]) => ({
    worker,
    frequencies: own.length,
    medianSeconds: median(own.map(({ seconds }) => seconds)),
  }))
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}
