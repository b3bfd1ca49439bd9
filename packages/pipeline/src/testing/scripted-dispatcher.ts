import type { ComputeDispatcher, Task, TaskEvent, UpdateListener } from '@hornbench/compute'

/** A dispatcher whose updates come when the test says so. */
export function createScriptedDispatcher({ slots = 1 }: { readonly slots?: number } = {}) {
  const listeners = new Set<UpdateListener>()
  const tasks: Task[] = []
  const withdrawn: string[] = []
  let dispatchFault: Error | undefined
  let held: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined

  const dispatcher: ComputeDispatcher = {
    survivesRestart: false,
    dispatch(more) {
      const fault = dispatchFault
      dispatchFault = undefined
      if (fault) throw fault
      tasks.push(...more)
    },
    async withdraw(jobId) {
      withdrawn.push(jobId)
      await held?.promise
    },
    onUpdate(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    reconcile: async () => {},
    capacity: () => ({ slots, busy: 0, waiting: 0 }),
    [Symbol.asyncDispose]: async () => {},
  }

  return {
    dispatcher,
    /** All that were dispatched, in that order. */
    tasks,
    withdrawn,
    get listeners() {
      return listeners.size
    },
    /** Says something of a task, of its first attempt unless told otherwise. */
    tell(task: Task | undefined, event: TaskEvent, attempt = task?.attempt ?? 0): void {
      if (!task) throw new Error('That task was not dispatched.')
      const { jobId, runId, taskId } = task
      for (const listener of listeners) listener({ jobId, runId, taskId, attempt, ...event })
    },
    failNextDispatch: (fault: Error) => void (dispatchFault = fault),
    /** From now on withdrawals wait for the returned function, like a process that takes its time to end. */
    holdWithdrawals(): () => void {
      held = Promise.withResolvers<void>()
      return held.resolve
    },
  }
}
