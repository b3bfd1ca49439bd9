import { type Job, type JobId, newRunId, type Settings } from '@hornbench/api-contract'
import { createAttempts } from './attempts.ts'
import { backoffMs } from './backoff.ts'
import { type Cancel, type Clock, systemClock } from './clock.ts'
import type { FaultListener } from './fault.ts'
import type { JobRunner } from './job-runner.ts'
import type { ClaimedJob, JobStore, RecoveredJobs, StoppableJobs } from './job-store.ts'
import { pruneDaily } from './prune-daily.ts'
import { createSlots } from './slots.ts'

export type SchedulerOptions = {
  readonly store: JobStore
  readonly jobs: StoppableJobs
  /** Read when they are needed: what was changed holds from the next `wake` on. */
  readonly settings: {
    get: () => Pick<Settings, 'maxConcurrentJobs' | 'retentionDays' | 'retentionJobs'>
  }
  readonly runJob: JobRunner
  /**
   * What computes outlives this process: jobs that a former one left running are not failed, but given to `runJob` again,
   * under the same run and however many there may be at a time.
   */
  readonly keepRunning?: boolean
  readonly onFault: FaultListener
  readonly clock?: Clock
  /** 0 … 1; spreads retries. */
  readonly random?: () => number
}

/** Starts queued jobs by their run numbers, as many at a time as the settings allow, and sees them to their ends. */
export function createScheduler(options: SchedulerOptions) {
  const { store, jobs, settings, runJob, onFault, clock = systemClock, random = Math.random } = options
  const attempts = createAttempts({ store, runJob, clock, random, onFault })
  let isOpen = false
  let kept: ClaimedJob[] = []
  let failedClaims = 0
  let cancelRetry: Cancel | undefined
  let stopPruning: Cancel | undefined

  const slots = createSlots({
    capacity() {
      if (!isOpen) return 0
      return kept.length > 0 ? Infinity : settings.get().maxConcurrentJobs
    },
    claim() {
      const claimed = kept.shift() ?? store.claimNext(newRunId(), clock.now())
      failedClaims = 0
      return claimed
    },
    perform: attempts.run,
    onClaimFault(error) {
      failedClaims += 1
      cancelRetry?.()
      // The only wake by time: nobody else might come back to a queue that could not be read.
      cancelRetry = clock.after(backoffMs(failedClaims, random()), slots.wake)
      onFault({ during: 'claim', error })
    },
    onWorkFault: (error, { job }) => onFault({ during: 'run', jobId: job.id, error }),
  })

  /**
   * Recovers what a former process left, removes what is too old, and starts the first jobs. Nothing starts before.
   *
   * @throws what the store throws when it can't recover
   */
  function start(): RecoveredJobs {
    const recovered = store.recover(clock.now(), { keepRunning: options.keepRunning ?? false })
    kept = recovered.runningIds.flatMap((id) => store.findRun(id) ?? [])
    const onError = (error: unknown) => onFault({ during: 'prune', error })
    stopPruning = pruneDaily({ clock, store, settings: settings.get, onError })
    isOpen = true
    slots.wake()
    return recovered
  }

  /**
   * Cancels a queued or running job. That is stored first; then its runner is told, and its slot is free when that has
   * returned.
   *
   * @throws JobNotFoundError, JobAlreadyFinishedError
   */
  function stopJob(id: JobId): Job {
    const { job, runId } = jobs.cancel(id, clock.now())
    // A run that nobody here works for has no slot to free.
    if (runId && !attempts.abort(runId)) store.endCompute({ jobId: id, runId }, clock.now())
    slots.wake()
    return job
  }

  /**
   * Starts no more jobs, tells the runners to end, and waits so long for them. What then runs stays `running`, for the
   * recovery of the next start. Afterwards the store is not called any more and may close.
   *
   * @returns the jobs that have not ended in that time
   */
  function close({ withinMs }: { readonly withinMs: number }): Promise<JobId[]> {
    isOpen = false
    cancelRetry?.()
    stopPruning?.()
    return attempts.close(withinMs)
  }

  return {
    start,
    /** To be called after each submit and each change of the settings. */
    wake: slots.wake,
    stopJob,
    close,
  }
}

export type Scheduler = ReturnType<typeof createScheduler>
