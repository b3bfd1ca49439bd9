import type { OpenFrequency } from '../frequency-store.ts'
import type { MemoryBudget } from './memory-budget.ts'
import { solveOne, type SolveOneOptions } from './solve-one.ts'

/** Tasks that wait at the dispatcher, so that a process that gets free has the next one at once. */
const SPARE_TASKS = 2

export type SolveSweepOptions = SolveOneOptions & {
  readonly budget: MemoryBudget
  /** Gives back the memory of those that are under way. What is left here has to wait for the withdrawal of the job. */
  readonly reservations: Set<() => void>
  /** Of one process while it solves a frequency. */
  readonly processBytes: number
  /** A frequency was stored as solved or failed. */
  readonly onSettled: () => void
}

/**
 * Has the frequencies of a run solved in the order given. Only as many are under way as there are slots, and a few more:
 * the rest is not given out, so that a long sweep does not fill the queue of the dispatcher and the history of the job.
 *
 * @throws what `solveOne` throws; the others under way are then given up, but not yet withdrawn
 */
export async function solveSweep(
  frequencies: readonly OpenFrequency[],
  options: SolveSweepOptions,
): Promise<void> {
  const { desk, signal } = options
  const rest = frequencies.values()
  const underWay = new Set<Promise<void>>()
  // The first fault ends all others.
  const giveUp = new AbortController()
  const forward = () => giveUp.abort(signal.reason)
  if (signal.aborted) forward()
  signal.addEventListener('abort', forward, { once: true })

  async function start(frequency: OpenFrequency): Promise<void> {
    try {
      await solveWithinBudget(frequency, { ...options, signal: giveUp.signal })
    } catch (error) {
      giveUp.abort(error)
    }
  }

  /** Returns false when there is none left. */
  function startNext(): boolean {
    const next = rest.next()
    if (next.done) return false
    const solving: Promise<void> = start(next.value).finally(() => underWay.delete(solving))
    underWay.add(solving)
    return true
  }

  while (!giveUp.signal.aborted) {
    while (underWay.size < desk.capacity().slots + SPARE_TASKS && startNext());
    if (underWay.size === 0) break
    await Promise.race(underWay)
  }
  await Promise.all(underWay)
  signal.removeEventListener('abort', forward)
  giveUp.signal.throwIfAborted()
}

async function solveWithinBudget(frequency: OpenFrequency, options: SolveSweepOptions): Promise<void> {
  const { budget, processBytes, reservations, onSettled, signal } = options
  const release = await budget.reserve(processBytes, signal)
  reservations.add(release)
  await solveOne(frequency, options)
  reservations.delete(release)
  release()
  onSettled()
}
