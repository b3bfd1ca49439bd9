import type { StoppableJobs } from '@hornbench/scheduler'
import type { Logger } from 'pino'

/** A line for each job that is stopped. */
export function logStops<Whole extends StoppableJobs>(jobs: Whole, log: Logger): Whole {
  const logged: StoppableJobs = {
    cancel(id, atMs) {
      const cancelled = jobs.cancel(id, atMs)
      log.info({ jobId: id, runId: cancelled.runId }, 'job stopped')
      return cancelled
    },
  }
  return { ...jobs, ...logged }
}
