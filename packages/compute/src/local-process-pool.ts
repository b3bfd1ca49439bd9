import type { AttemptEnd } from './attempt-end.ts'
import { outcomeOf } from './attempt-outcome.ts'
import { systemClock } from './clock.ts'
import type { ComputeDispatcher } from './compute-dispatcher.ts'
import { createComputeSlot, type SlotOptions } from './compute-slot.ts'
import { DispatcherClosedError } from './dispatcher-closed-error.ts'
import type { FrequencyProblem } from './frequency-problem.ts'
import type { OpenTask } from './open-task.ts'
import { createOpenTasks } from './open-tasks.ts'
import { sumUsage, type ProcessUsage } from './process-usage.ts'
import { QueueFullError } from './queue-full-error.ts'
import { createSlotDesk, type Taken } from './slot-desk.ts'
import type { JobId, Task } from './task.ts'
import { createUpdateFeed } from './update-feed.ts'

export type LocalProcessPoolOptions = Partial<SlotOptions> & {
  /** How many processes work at a time; ≥ 1. Each is started with the first task that needs it. */
  processes: number
  /** How many tasks may wait. */
  mostWaiting?: number
  /** 0 … 1; spreads the retries. */
  random?: () => number
}

export type LocalProcessPool = ComputeDispatcher & {
  /** CPU time and the sum of peak memory of all processes so far. */
  usage(): ProcessUsage
}

const DEFAULTS = {
  clock: systemClock,
  random: Math.random,
  mostWaiting: 10_000,
  heartbeatMs: 1000,
  leaseMs: 10_000,
  graceMs: () => 500,
  idleMs: 60_000,
  heapMiB: 1024,
  logLevel: 'silent',
} as const

/** The dispatcher that needs nothing but this machine: tasks are solved by child processes of this one. */
export function createLocalProcessPool(options: LocalProcessPoolOptions): LocalProcessPool {
  const { processes, mostWaiting, random, ...slotOptions } = { ...DEFAULTS, ...options }
  const slots = Array.from({ length: processes }, () => createComputeSlot(slotOptions))
  const desk = createSlotDesk(slots)
  const open = createOpenTasks(slotOptions.clock)
  const feed = createUpdateFeed()
  let isClosed = false

  /** A task waits for as many slots as it has threads, and the tasks behind it wait for it. */
  function fillSlots(): void {
    for (let task = open.first(); task; task = open.first()) {
      const taken = desk.take(threadsOf(task))
      if (!taken) return
      open.take()
      void work(task, taken)
    }
  }

  async function work(task: OpenTask, { slot, giveBack }: Taken): Promise<void> {
    const attempt = slot.perform(task, (fraction) => {
      if (open.has(task)) feed.tell(task, { kind: 'progress', fraction })
    })
    feed.tell(task, { kind: 'started', worker: slot.worker })
    const end = await attempt
    // What comes for a task that was withdrawn meanwhile is late.
    if (open.has(task)) settle(task, end)
    giveBack()
    fillSlots()
  }

  function settle(task: OpenTask, end: AttemptEnd): void {
    const outcome = outcomeOf(end, task.attempt - task.task.attempt + 1, random)
    if (outcome.kind === 'lost') open.retryAfter(outcome.retryInMs, task, fillSlots)
    else open.close(task)
    feed.tell(task, outcome)
  }

  function dispatch(tasks: readonly Task[]): void {
    if (isClosed) throw new DispatcherClosedError()
    const missing = open.missing(tasks)
    if (open.waiting + missing.length > mostWaiting)
      throw new QueueFullError({ waiting: open.waiting, dispatched: missing.length, mostWaiting })
    missing.forEach(open.add)
    // Not at once: a caller is not to hear of tasks that it is still dispatching.
    queueMicrotask(fillSlots)
  }

  function forget(problem: FrequencyProblem): void {
    for (const slot of slots) slot.forget(problem)
  }

  async function withdraw(jobId: JobId): Promise<void> {
    for (const task of open.ofJob(jobId)) {
      open.close(task)
      if (task.task.kind === 'frequency') forget(task.task.problem)
    }
    await Promise.all(slots.filter((slot) => slot.jobId === jobId).map((slot) => slot.vacate()))
  }

  return {
    survivesRestart: false,
    dispatch,
    withdraw,
    onUpdate: feed.subscribe,
    // Nothing goes on without this process, so what is not open here is gone.
    reconcile: async (tasks) => dispatch(tasks),
    capacity: () => ({
      slots: slots.length,
      busy: desk.busy,
      waiting: open.waiting,
    }),
    usage: () => sumUsage(slots.map((slot) => slot.usage())),
    async [Symbol.asyncDispose]() {
      isClosed = true
      feed.close()
      open.closeAll()
      await Promise.all(slots.map((slot) => slot.close()))
    },
  }
}

function threadsOf({ task }: OpenTask): number {
  return task.kind === 'frequency' ? (task.threads ?? 1) : 1
}
