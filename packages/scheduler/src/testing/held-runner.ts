import type { JobId } from '@hornbench/api-contract'
import type { JobRunner, Report } from '../job-runner.ts'
import type { JobResults } from '../job-store.ts'

export type HeldRun = {
  readonly jobId: JobId
  readonly report: Report
  readonly signal: AbortSignal
  finish(results?: JobResults): void
  fail(error: unknown): void
}

/** A runner whose runs end when the test says so, and not before, even when they are told to. */
export function createHeldRunner() {
  const runs: HeldRun[] = []
  const runJob: JobRunner = ({ job }, report, signal) =>
    new Promise((resolve, reject) => {
      const finish = (results = { servedJson: '{}' }) => resolve(results)
      runs.push({ jobId: job.id, report, signal, finish, fail: reject })
    })

  /** The run of this place in the order of starting. */
  function run(place: number): HeldRun {
    const started = runs[place]
    if (!started) throw new Error(`Run ${place} has not started: there are ${runs.length}.`)
    return started
  }

  return { runJob, run, startedIds: () => runs.map(({ jobId }) => jobId) }
}
