import { restoreSolveRequest } from '@hornbench/legacy-wire'
import type { JobRunner, Report, StageReport } from '@hornbench/scheduler'

type Run = {
  readonly report: Report
  finish(servedJson: string): void
  fail(reason: string): void
}

/** A solver that does what the older one did up to the solve, and then waits to be told how it ends. */
export function createStandInSolver() {
  const runs = new Map<string, Run>()
  const waiting = new Map<string, (run: Run) => void>()
  let endsAtOnce: string | undefined

  const runJob: JobRunner = async ({ job, request }, report, signal) => {
    report({ stage: 'initializing' })
    restoreSolveRequest(request.json)
    report({ stage: 'mesh_prepare' })
    report({ stage: 'solver_setup' })
    if (endsAtOnce !== undefined) return { servedJson: endsAtOnce }
    const { promise, resolve, reject } = Promise.withResolvers<{ servedJson: string }>()
    signal.addEventListener('abort', () => reject(new Error('told to end')))
    const run = {
      report,
      finish: (servedJson: string) => resolve({ servedJson }),
      fail: (reason: string) => reject(new Error(reason)),
    }
    runs.set(job.id, run)
    waiting.get(job.id)?.(run)
    return promise
  }

  /** Resolves when the job has come to the solve. */
  function runOf(id: string): Promise<Run> {
    const run = runs.get(id)
    if (run) return Promise.resolve(run)
    return new Promise((resolve) => waiting.set(id, resolve))
  }

  return {
    runJob,
    /** From now on, each run completes with this result as soon as it comes to the solve. */
    endAtOnceWith: (servedJson: string) => void (endsAtOnce = servedJson),
    whenSolving: async (id: string) => void (await runOf(id)),
    finish: async (id: string, servedJson: string) => (await runOf(id)).finish(servedJson),
    fail: async (id: string, reason: string) => (await runOf(id)).fail(reason),
    report: async (id: string, report: StageReport) => (await runOf(id)).report(report),
  }
}

export type StandInSolver = ReturnType<typeof createStandInSolver>
