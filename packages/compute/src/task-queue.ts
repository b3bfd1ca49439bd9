import type { OpenTask } from './open-task.ts'

/** Tasks that wait for a slot: the highest priority first, and in the order of dispatch among equals. */
export function createTaskQueue() {
  const waiting: OpenTask[] = []
  return {
    get size() {
      return waiting.length
    },
    add(task: OpenTask): void {
      // From the end, where a task belongs that is neither urgent nor a retry.
      const before = waiting.findLastIndex((other) => goesFirst(other, task))
      waiting.splice(before + 1, 0, task)
    },
    first: (): OpenTask | undefined => waiting[0],
    take: (): OpenTask | undefined => waiting.shift(),
    remove(task: OpenTask): void {
      const index = waiting.indexOf(task)
      if (index >= 0) waiting.splice(index, 1)
    },
  }
}

function goesFirst(one: OpenTask, other: OpenTask): boolean {
  if (one.task.priority !== other.task.priority) return one.task.priority > other.task.priority
  return one.sequence < other.sequence
}
