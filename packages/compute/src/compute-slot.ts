import type { AttemptEnd } from './attempt-end.ts'
import type { ChildOptions } from './child-options.ts'
import type { Cancel, Clock } from './clock.ts'
import { startComputeWorker, type AttemptWatch, type ComputeWorker } from './compute-worker.ts'
import type { FrequencyProblem } from './frequency-problem.ts'
import { tokenOf, type OpenTask } from './open-task.ts'
import { NO_USAGE, sumUsage, type ProcessUsage } from './process-usage.ts'
import type { TaskFailure } from './task-failure.ts'
import { startLease } from './task-lease.ts'
import type { JobId } from './task.ts'

export type SlotOptions = ChildOptions & {
  clock: Clock
  /** A task whose process is silent for so long is taken from it. */
  leaseMs: number
  /** How long a process that was asked to stop may take before it is killed. Asked each time: it may change. */
  graceMs: () => number
  /** A process without work for so long is ended, which frees the memory of its last matrix. */
  idleMs: number
}

export type ComputeSlot = ReturnType<typeof createComputeSlot>

/** Room for one task at a time, and the process that works in it: started when needed, replaced when it died. */
export function createComputeSlot({ clock, leaseMs, graceMs, idleMs, ...childOptions }: SlotOptions) {
  /** All processes that the operating system has not reaped yet; the occupant and those that were killed. */
  const alive = new Set<ComputeWorker>()
  let occupant: ComputeWorker | undefined
  let underWay: { jobId: JobId; settled: Promise<unknown> } | undefined
  let stopIdling: Cancel = () => {}
  let usageOfEnded = NO_USAGE

  function start(): ComputeWorker {
    const worker = startComputeWorker(childOptions, () => {
      alive.delete(worker)
      usageOfEnded = sumUsage([usageOfEnded, worker.usage()])
      if (occupant === worker) occupant = undefined
    })
    alive.add(worker)
    return worker
  }

  function evict(): Promise<void> | undefined {
    const evicted = occupant
    occupant = undefined
    return evicted?.kill()
  }

  async function attempt(open: OpenTask, onProgress: AttemptWatch['onProgress']): Promise<AttemptEnd> {
    occupant ??= start()
    let hasExpired = false
    const lease = startLease(clock, {
      leaseMs,
      onExpired() {
        hasExpired = true
        void evict()
      },
    })
    const end = await occupant.perform(open.task, tokenOf(open), { onProgress, onSignOfLife: lease.renew })
    lease.end()
    if (end.kind === 'failed' && end.failure.code === 'out_of_memory') await evict()
    return hasExpired ? { kind: 'lost', failure: noSignOfLife(leaseMs) } : end
  }

  return {
    /** The job that is worked for; `undefined` when the slot is free. */
    get jobId() {
      return underWay?.jobId
    },
    /** Names the process. */
    get worker() {
      return `pid ${occupant?.pid}`
    },
    /** Makes one attempt at a task. The slot is free again when the promise resolves; it never rejects. */
    async perform(open: OpenTask, onProgress: AttemptWatch['onProgress']): Promise<AttemptEnd> {
      stopIdling()
      const settled = attempt(open, onProgress)
      underWay = { jobId: open.task.jobId, settled }
      const end = await settled
      underWay = undefined
      stopIdling = clock.after(idleMs, () => void evict())
      return end
    },
    /** Asks the process to stop, kills it after the grace, and resolves when the slot has let go of its task. */
    async vacate(): Promise<void> {
      if (!underWay) return
      occupant?.cancel()
      const spare = clock.after(graceMs(), () => void evict())
      await underWay.settled
      spare()
    },
    /** Ends a process without work: its memory and its core are needed elsewhere. */
    clear: () => (underWay ? undefined : evict()),
    forget: (problem: FrequencyProblem) => occupant?.forget(problem),
    usage: (): ProcessUsage => sumUsage([usageOfEnded, ...[...alive].map((worker) => worker.usage())]),
    /** Ends the process; the slot must not be used any more. */
    async close(): Promise<void> {
      await Promise.all([...alive].map((worker) => worker.kill()))
      await underWay?.settled
      stopIdling()
    },
  }
}

function noSignOfLife(leaseMs: number): TaskFailure {
  return {
    code: 'no_sign_of_life',
    text: `The compute process gave no sign of life for ${leaseMs / 1000} s and was ended.`,
  }
}
