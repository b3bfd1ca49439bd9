import type { JobId } from '@hornbench/api-contract'
import type { JobRunner } from '@hornbench/scheduler'

/** A runner whose runs end when the test says so, or when they are told to. */
export function createHeldRunner() {
  const startedIds: JobId[] = []
  const finish = new Map<JobId, () => void>()
  const runJob: JobRunner = ({ job }, _report, signal) => {
    const { promise, resolve, reject } = Promise.withResolvers<{ servedJson: string }>()
    startedIds.push(job.id)
    finish.set(job.id, () => resolve({ servedJson: '{"frequencies":[1.0]}' }))
    signal.addEventListener('abort', () => reject(new Error('told to end')))
    return promise
  }
  return { runJob, startedIds, finish: (id: JobId) => finish.get(id)?.() }
}
