import { coarseToFineOrder } from './coarse-to-fine-order.ts'
import type { FrequencyProblem } from './frequency-problem.ts'
import { createLocalProcessPool } from './local-process-pool.ts'
import type { ProcessUsage } from './process-usage.ts'
import type { SolvedFrequency } from './solved-frequency.ts'
import { createSweepProgress } from './sweep-progress.ts'
import type { TaskResult } from './task-result.ts'
import type { Task } from './task.ts'

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
  /** How many threads of a process share the rows of a frequency; 1 is the default. */
  threads?: number
  /** Called whenever something moved, with the share of the whole sweep that is done, 0 … 1. */
  onProgress?: (fraction: number) => void
  /** Aborting kills the children; the sweep then rejects with the signal's reason. */
  signal?: AbortSignal
}

/**
 * Solves all frequencies with a process pool of its own, coarse to fine. Each frequency is solved by one process,
 * whose threads may share its rows; the result has the same bits for any number of either (requirement C5).
 */
export async function sweepFrequencies(
  problem: FrequencyProblem,
  frequenciesHz: readonly number[],
  { processes, threads = 1, onProgress, signal }: SweepOptions,
): Promise<SweepResult> {
  signal?.throwIfAborted()
  const solved: SweepResult['solved'] = frequenciesHz.map(() => undefined)
  const failures: FrequencyFailure[] = []
  const progress = createSweepProgress(frequenciesHz.length, onProgress)
  const { promise: finished, resolve: finish, reject } = Promise.withResolvers<void>()
  const abort = () => reject(signal?.reason)
  let open = frequenciesHz.length

  await using pool = createLocalProcessPool({ processes: processes * threads, mostWaiting: open })
  pool.onUpdate((update) => {
    const index = Number(update.taskId)
    if (update.kind === 'progress') progress.during(index, update.fraction)
    if (update.kind !== 'solved' && update.kind !== 'failed') return
    if (update.kind === 'solved') solved[index] = solutionOf(update.result)
    else failures.push({ index, code: update.failure.code, text: update.failure.text })
    progress.settled(index)
    open -= 1
    if (open === 0) finish()
  })
  signal?.addEventListener('abort', abort, { once: true })
  try {
    pool.dispatch(sweepTasks(problem, frequenciesHz, threads))
    if (open > 0) await finished
  } finally {
    signal?.removeEventListener('abort', abort)
  }
  return { solved, failures: failures.toSorted((a, b) => a.index - b.index), usage: pool.usage() }
}

/** The pool is the sweep's own, so the ids need to be unique within it only. */
function sweepTasks(problem: FrequencyProblem, frequenciesHz: readonly number[], threads: number): Task[] {
  return coarseToFineOrder(frequenciesHz.length).map((index) => ({
    kind: 'frequency',
    jobId: 'sweep',
    runId: 'sweep',
    taskId: String(index),
    attempt: 1,
    priority: 0,
    frequencyHz: frequenciesHz[index] ?? Number.NaN,
    problem,
    threads,
  }))
}

function solutionOf(result: TaskResult): SolvedFrequency | undefined {
  return result.kind === 'frequency' ? result.solution : undefined
}
