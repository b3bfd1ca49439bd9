import type { JobId, Task } from './task.ts'
import type { TaskUpdate } from './task-update.ts'

export type Unsubscribe = () => void
export type UpdateListener = (update: TaskUpdate) => void

export type Capacity = {
  /** How many tasks can be worked on at a time. */
  readonly slots: number
  /** Slots that are taken, also by a task that was withdrawn and has not let go yet. */
  readonly busy: number
  /** Tasks that were dispatched and are not being worked on. */
  readonly waiting: number
}

/** How work leaves the process. It knows tasks, not jobs' states; the same tests hold for every implementation. */
export type ComputeDispatcher = AsyncDisposable & {
  /** Whether the work goes on while this process is away. */
  readonly survivesRestart: boolean
  /**
   * Takes in tasks, all or none. No listener is called before it returns. A task that is open already, by run and task
   * id, is left as it is.
   *
   * @throws QueueFullError when so many tasks can't wait
   * @throws DispatcherClosedError after disposal
   */
  dispatch(tasks: readonly Task[]): void
  /**
   * Takes back all tasks of a job: from the call on no update of them comes, and the promise resolves when no process
   * works for the job any more. Unknown jobs are withdrawn at once.
   */
  withdraw(jobId: JobId): Promise<void>
  /** Listeners must not throw: nobody could make good what they missed. */
  onUpdate(listener: UpdateListener): Unsubscribe
  /** Called at start with the tasks that should be open: takes in what finished meanwhile, sends again what is gone. */
  reconcile(open: readonly Task[]): Promise<void>
  capacity(): Capacity
}
