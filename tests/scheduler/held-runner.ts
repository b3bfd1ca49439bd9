import type { JobId } from '@hornbench/api-contract'
import type { JobRunner } from '@hornbench/scheduler'

type HeldRun = {
  readonly signal: AbortSignal
  finish(): void
  fail(): void
}

/** A runner whose runs end when the test says so. `onStart` is called while the run starts. */
export function createHeldRunner() {
  const startedIds: JobId[] = []
  const runs = new Map<JobId, HeldRun>()
  let onStart = (_id: JobId): void => {}

  const runJob: JobRunner = ({ job }, _report, signal) => {
    const { promise, resolve, reject } = Promise.withResolvers<{ servedJson: string }>()
    startedIds.push(job.id)
    runs.set(job.id, {
      signal,
      finish: () => resolve({ servedJson: '{"solved":true}' }),
      fail: () => reject(new Error('the solver broke')),
    })
    onStart(job.id)
    return promise
  }

  return {
    runJob,
    startedIds,
    run(id: JobId): HeldRun {
      const run = runs.get(id)
      if (!run) throw new Error(`${id} has not started.`)
      return run
    },
    whileStarting: (act: (id: JobId) => void) => void (onStart = act),
  }
}
