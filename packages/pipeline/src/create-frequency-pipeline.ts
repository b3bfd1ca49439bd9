import { cpus } from 'node:os'
import type { ComputeDispatcher } from '@hornbench/compute'
import { type Clock, type JobRunner, systemClock } from '@hornbench/scheduler'
import type { FrequencyStore } from './frequency-store.ts'
import { type Log, logWith } from './log.ts'
import { createMemoryBudget } from './run/memory-budget.ts'
import { runJob } from './run/run-job.ts'
import { createStoreCall } from './run/store-call.ts'
import { createTaskDesk } from './run/task-desk.ts'

export type FrequencyPipelineOptions = {
  /** Prepares bodies; may serve a preflight as well. */
  readonly meshing: ComputeDispatcher
  readonly solving: ComputeDispatcher
  readonly store: FrequencyStore
  /** For the solving processes of all runs together. */
  readonly memoryBytes: number
  readonly log: Log
  readonly clock?: Clock
  /** 0 … 1; spreads retries. */
  readonly random?: () => number
  /** Of the processor, for the older document. */
  readonly deviceName?: string
}

/**
 * The runner of real jobs: has the body prepared, each frequency solved, and derives both documents. One of them serves
 * all runs of a process, which share its memory budget. It keeps nothing of a run that has ended.
 */
export function createFrequencyPipeline(options: FrequencyPipelineOptions): JobRunner {
  const { meshing, solving, store, memoryBytes, log } = options
  const { clock = systemClock, random = Math.random, deviceName = cpus()[0]?.model ?? 'unknown' } = options
  const workshop = {
    meshing: createTaskDesk(meshing),
    solving: createTaskDesk(solving),
    store,
    stored: createStoreCall({ clock, random, log }),
    budget: createMemoryBudget(memoryBytes),
    clock,
    deviceName,
  }

  return async (claimed, report, signal) => {
    const { job, runId, requestId } = claimed
    const runLog = logWith(log, { jobId: job.id, runId, ...(requestId !== null && { requestId }) })
    const startedMs = clock.now()
    const end = (facts: object) =>
      runLog.info({ ...facts, seconds: (clock.now() - startedMs) / 1000 }, 'run ended')
    runLog.info({}, 'run started')
    try {
      const results = await runJob({ claimed, report, signal, log: runLog }, workshop)
      end({ outcome: 'solved' })
      return results
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      end({ outcome: signal.aborted ? 'stopped' : 'failed', reason })
      throw error
    }
  }
}
