import type { Unsubscribe, UpdateListener } from './compute-dispatcher.ts'
import { tokenOf, type OpenTask } from './open-task.ts'
import type { TaskEvent } from './task-update.ts'

/** Who listens to a dispatcher. */
export function createUpdateFeed() {
  const listeners = new Set<UpdateListener>()
  return {
    subscribe(listener: UpdateListener): Unsubscribe {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    tell(task: OpenTask, event: TaskEvent): void {
      const update = { jobId: task.task.jobId, ...tokenOf(task), ...event }
      for (const listener of listeners) listener(update)
    },
    close: () => listeners.clear(),
  }
}
