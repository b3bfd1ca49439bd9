import type { FrequencyProblem, FrequencyTask, SolvedFrequency, TaskFailure } from '@hornbench/compute'
import type { Clock, RunRef } from '@hornbench/scheduler'
import type { FrequencyStore, JobTask, OpenFrequency } from '../frequency-store.ts'
import type { Log } from '../log.ts'
import { RunOverError } from './run-over-error.ts'
import type { StoreCall } from './store-call.ts'
import type { TaskDesk, TaskNews } from './task-desk.ts'
import { unlessAborted } from './unless-aborted.ts'

export type SolveOneOptions = {
  readonly run: RunRef
  readonly problem: FrequencyProblem
  /** How many of them share the rows of a frequency. */
  readonly threads: number
  readonly requestId?: string
  readonly desk: TaskDesk
  readonly store: Pick<FrequencyStore, 'dispatch' | 'readBoundary' | 'checkpoint' | 'failFrequency'>
  readonly stored: StoreCall
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Has one frequency solved, or observed where its boundary is known, and returns when it is stored as solved or failed.
 *
 * The store numbers the attempts, and the dispatcher counts on from the number that it is given: each `lost` is another
 * dispatch for both. What carries an earlier number is refused by the store and dropped.
 *
 * @throws RunOverError, StoreBrokenError, and the signal's reason: the caller then withdraws the job
 */
export async function solveOne(frequency: OpenFrequency, options: SolveOneOptions): Promise<void> {
  const { run, desk, log, signal } = options
  const { index } = frequency
  const followed = desk.follow({ runId: run.runId, taskId: String(index) })
  try {
    let task = await dispatch(frequency, options)
    let worker = 'unknown'
    for (;;) {
      const news = await unlessAborted(signal, followed.next())
      if (news.kind === 'started') worker = news.worker
      if (news.kind === 'lost') {
        log.warn({ index, attempt: news.attempt, reason: news.failure.text }, 'attempt lost')
        task = await giveOutAgain(frequency, options)
      }
      const outcome = toOutcome(news, worker)
      if (!outcome) continue
      const { attempt } = news
      if (await takeIn(outcome, { task: { ...run, index, attempt }, frequency, options })) return
      log.warn({ index, attempt }, 'late result dropped')
      // Refused although it is of the latest attempt: the run is over.
      if (attempt >= task.attempt) throw new RunOverError()
    }
  } finally {
    followed.close()
  }
}

/** In one go with the store: what it gave out and nobody got would never end. */
async function dispatch(frequency: OpenFrequency, options: SolveOneOptions): Promise<JobTask> {
  const { desk, stored, run, store, clock, signal } = options
  const { index } = frequency
  const task = await stored({
    what: `The dispatch of frequency ${index + 1}`,
    signal,
    call() {
      const given = store.dispatch(run, { index, atMs: clock.now() })
      if (given) desk.dispatch(toTask(given, frequency, options))
      return given
    },
  })
  if (!task) throw new RunOverError()
  return task
}

/** The dispatcher makes the next attempt by itself; the store has to number it. */
async function giveOutAgain({ index }: OpenFrequency, options: SolveOneOptions): Promise<JobTask> {
  const { stored, run, store, clock, signal } = options
  const task = await stored({
    what: `The next attempt at frequency ${index + 1}`,
    signal,
    call: () => store.dispatch(run, { index, atMs: clock.now() }),
  })
  if (!task) throw new RunOverError()
  return task
}

function toTask(task: JobTask, frequency: OpenFrequency, options: SolveOneOptions): FrequencyTask {
  const { jobId, runId, index, attempt } = task
  const { problem, threads, requestId, store } = options
  const known = store.readBoundary(jobId, index)
  return {
    kind: 'frequency',
    jobId,
    runId,
    taskId: String(index),
    attempt,
    priority: 0,
    frequencyHz: frequency.frequencyHz,
    problem,
    // Observing is over before threads could share it.
    threads: known ? 1 : threads,
    ...(known && { known }),
    ...(requestId !== undefined && { requestId }),
  }
}

type Outcome =
  | { readonly kind: 'solved'; readonly solution: SolvedFrequency; readonly worker: string }
  | { readonly kind: 'failed'; readonly failure: TaskFailure }

function toOutcome(news: TaskNews, worker: string): Outcome | undefined {
  if (news.kind === 'failed') return { kind: 'failed', failure: news.failure }
  if (news.kind !== 'solved' || news.result.kind !== 'frequency') return undefined
  return { kind: 'solved', solution: news.result.solution, worker }
}

type Place = {
  readonly task: JobTask
  readonly frequency: OpenFrequency
  readonly options: SolveOneOptions
}

/** Returns false when it came late. */
async function takeIn(outcome: Outcome, { task, frequency, options }: Place): Promise<boolean> {
  const { store, stored, clock, log, signal } = options
  const { index, frequencyHz } = frequency
  const what = `The result of frequency ${index + 1}`
  if (outcome.kind === 'failed') {
    const { code, text: message, stack } = outcome.failure
    const level = code === 'fault' ? 'error' : 'warn'
    log[level](
      { index, frequencyHz, attempt: task.attempt, code, reason: message, stack },
      'frequency failed',
    )
    const call = () => store.failFrequency(task, { code, message, atMs: clock.now() })
    return stored({ what, call, signal })
  }
  const { solution, worker } = outcome
  const { seconds: solveSeconds, ...rest } = solution
  const { isObserved } = solution
  log.debug(
    { index, frequencyHz, attempt: task.attempt, worker, solveSeconds, isObserved },
    'frequency solved',
  )
  const solved = { ...rest, frequencyHz, solveSeconds, worker }
  const call = () => store.checkpoint(task, { ...solved, atMs: clock.now() })
  return stored({ what, call, signal })
}
