import type { JobId, RunId } from '@hornbench/api-contract'
import type { ClaimedJob } from './job-store.ts'
import { type AttemptOptions, runAttempt } from './run-attempt.ts'
import { waitAtMost } from './wait-at-most.ts'

type Attempt = { readonly jobId: JobId; readonly controller: AbortController; readonly done: Promise<void> }

/** The runs that this process works for. */
export function createAttempts(options: Omit<AttemptOptions, 'giveUp'>) {
  const attempts = new Map<RunId, Attempt>()
  const giveUp = new AbortController()

  /** Resolves when nobody works for the job any more and its end is stored. */
  async function run(claimed: ClaimedJob): Promise<void> {
    const controller = new AbortController()
    const { promise: done, resolve } = Promise.withResolvers<void>()
    // Before the runner is called, so that a stop that comes from within that call finds it.
    attempts.set(claimed.runId, { jobId: claimed.job.id, controller, done })
    try {
      await runAttempt(claimed, controller, { ...options, giveUp: giveUp.signal })
    } finally {
      attempts.delete(claimed.runId)
      resolve()
    }
  }

  /** Tells the runner to end. Returns false when this process does not work for that run. */
  function abort(runId: RunId): boolean {
    const attempt = attempts.get(runId)
    attempt?.controller.abort()
    return attempt !== undefined
  }

  /**
   * Tells all runners to end and waits for them. Afterwards nothing is stored any more, whatever they bring.
   *
   * @returns the jobs that have not ended in that time
   */
  async function close(withinMs: number): Promise<JobId[]> {
    const open = [...attempts.values()]
    for (const attempt of open) attempt.controller.abort()
    await waitAtMost(withinMs, Promise.all(open.map(({ done }) => done)), options.clock)
    giveUp.abort()
    return [...attempts.values()].map(({ jobId }) => jobId)
  }

  return { run, abort, close }
}
