import type { MeshTask } from '@hornbench/compute'
import type { Clock } from '@hornbench/scheduler'
import { type MeshedBody, performMeshTask } from './perform-mesh-task.ts'
import type { TaskDesk } from './task-desk.ts'

type Options = {
  readonly desk: TaskDesk
  readonly clock: Clock
  readonly limitMs: number
  /** Aborted by the caller, or by the limit. */
  readonly abort: AbortController
  /** What the caller is told when the limit is over. */
  readonly onLimit: (hasStarted: boolean) => Error
}

/**
 * Has a body prepared within a time, waiting included. However it ends, no process works for it any more when the promise is
 * settled.
 *
 * @throws as `performMeshTask`; what `onLimit` gives when it takes too long
 */
export async function performMeshTaskWithin(task: MeshTask, options: Options): Promise<MeshedBody> {
  const { desk, clock, limitMs, abort, onLimit } = options
  let hasStarted = false
  const cancelLimit = clock.after(limitMs, () => abort.abort(onLimit(hasStarted)))
  try {
    const onStarted = () => void (hasStarted = true)
    return await performMeshTask(task, { desk, signal: abort.signal, onStarted })
  } catch (error) {
    // Not only of what was given up: a dispatcher may have taken the task before it threw.
    await desk.withdraw(task.jobId)
    throw error
  } finally {
    cancelLimit()
  }
}
