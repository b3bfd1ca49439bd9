import type { Cancel, Clock } from './clock.ts'
import type { OpenTask } from './open-task.ts'
import { createTaskQueue } from './task-queue.ts'
import type { JobId, Task } from './task.ts'

/** All tasks without a last word: those that wait, those that pause between two attempts, those under way. */
export function createOpenTasks(clock: Clock) {
  const open = new Map<string, OpenTask>()
  const queue = createTaskQueue()
  const pauses = new Map<OpenTask, Cancel>()
  let added = 0

  function close(task: OpenTask): void {
    open.delete(keyOf(task.task))
    queue.remove(task)
    pauses.get(task)?.()
    pauses.delete(task)
  }

  return {
    /** How many are not under way. */
    get waiting() {
      return queue.size + pauses.size
    },
    /** False for a task that was closed, also when it was dispatched again since. */
    has: (task: OpenTask): boolean => open.get(keyOf(task.task)) === task,
    /** Those of `tasks` that are not open, each once. */
    missing(tasks: readonly Task[]): Task[] {
      const byKey = new Map(tasks.map((task) => [keyOf(task), task]))
      return [...byKey].filter(([key]) => !open.has(key)).map(([, task]) => task)
    },
    add(task: Task): void {
      added += 1
      const opened = { task, sequence: added, attempt: task.attempt }
      open.set(keyOf(task), opened)
      queue.add(opened)
    },
    /** The task that comes next. */
    first: () => queue.first(),
    /** The task that comes next is under way from now on. */
    take: () => queue.take(),
    /** Lets a task that is under way wait for its next attempt, first by the clock, then for its turn. */
    retryAfter(ms: number, task: OpenTask, onDue: () => void): void {
      const cancel = clock.after(ms, () => {
        pauses.delete(task)
        task.attempt += 1
        queue.add(task)
        onDue()
      })
      pauses.set(task, cancel)
    },
    close,
    closeAll: () => open.forEach(close),
    ofJob: (jobId: JobId): OpenTask[] => [...open.values()].filter(({ task }) => task.jobId === jobId),
  }
}

/** Names the task whatever the attempt. */
function keyOf({ runId, taskId }: Task): string {
  return JSON.stringify([runId, taskId])
}
