import type { JobStore, RecoveredJobs } from '@hornbench/scheduler'
import type { Logger } from 'pino'

type Store = Pick<JobStore, 'claimNext' | 'settle' | 'endCompute' | 'recover' | 'prune'>

/** A line for each step in the lives of jobs that the scheduler stores. */
export function logJobStore<Whole extends Store>(store: Whole, log: Logger): Whole {
  const logged: Store = {
    claimNext(runId, atMs) {
      const claimed = store.claimNext(runId, atMs)
      if (claimed) {
        const { job, requestId } = claimed
        log.info(
          { jobId: job.id, runId, requestId: requestId ?? undefined, number: job.number },
          'job started',
        )
      }
      return claimed
    },
    settle(run, settlement) {
      const job = store.settle(run, settlement)
      if (job) {
        const reason = settlement.event === 'fail' ? settlement.reason : undefined
        const seconds =
          'startedAtMs' in job ? (settlement.atMs - (job.startedAtMs ?? settlement.atMs)) / 1000 : 0
        log.info({ ...run, status: job.status, seconds, reason }, 'job ended')
      }
      return job
    },
    endCompute(run, atMs) {
      const hasEnded = store.endCompute(run, atMs)
      if (hasEnded) log.info(run, 'compute of a cancelled job ended')
      return hasEnded
    },
    recover(atMs, options) {
      const recovered = store.recover(atMs, options)
      logRecovery(recovered, log)
      return recovered
    },
    prune(retention, atMs) {
      const pruned = store.prune(retention, atMs)
      if (pruned.length > 0) log.info({ jobs: pruned.length }, 'old jobs removed')
      return pruned
    },
  }
  return { ...store, ...logged }
}

function logRecovery({ failedIds, queuedIds, runningIds }: RecoveredJobs, log: Logger): void {
  for (const jobId of failedIds)
    log.warn({ jobId }, 'job was running when the server ended, it can be resumed')
  if (queuedIds.length > 0 || runningIds.length > 0) {
    log.info(
      { queued: queuedIds.length, running: runningIds.length },
      'jobs taken over from the former server',
    )
  }
}
