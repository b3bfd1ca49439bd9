import type { ComputeDispatcher, Task, TaskToken, TaskUpdate, Unsubscribe } from '@hornbench/compute'
import { createMailbox, type Mailbox } from './mailbox.ts'

/** What is told about a task besides its progress. */
export type TaskNews = Exclude<TaskUpdate, { kind: 'progress' }>

/** The news of one task until its `close`. */
export type FollowedTask = { readonly next: () => Promise<TaskNews>; readonly close: () => void }

export type TaskDesk = ReturnType<typeof createTaskDesk>

/**
 * One subscription to a dispatcher for everybody who waits for a task of it: it begins with the first task that is
 * followed and ends with the last. Updates of tasks that nobody follows are dropped.
 */
export function createTaskDesk(dispatcher: ComputeDispatcher) {
  const followed = new Map<string, Mailbox<TaskNews>>()
  let unsubscribe: Unsubscribe | undefined

  function pass(update: TaskUpdate): void {
    if (update.kind !== 'progress') followed.get(keyOf(update))?.put(update)
  }

  return {
    /** To be called before the task is dispatched. */
    follow(task: Pick<TaskToken, 'runId' | 'taskId'>): FollowedTask {
      const key = keyOf(task)
      const mailbox = createMailbox<TaskNews>()
      followed.set(key, mailbox)
      unsubscribe ??= dispatcher.onUpdate(pass)
      return {
        next: mailbox.next,
        close() {
          followed.delete(key)
          if (followed.size > 0) return
          unsubscribe?.()
          unsubscribe = undefined
        },
      }
    },
    dispatch: (task: Task): void => dispatcher.dispatch([task]),
    withdraw: dispatcher.withdraw,
    capacity: dispatcher.capacity,
  }
}

/** Names the task whatever the attempt. */
function keyOf({ runId, taskId }: Pick<TaskToken, 'runId' | 'taskId'>): string {
  return JSON.stringify([runId, taskId])
}
