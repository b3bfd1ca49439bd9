import { endRun, type EndRunOptions } from './end-run.ts'
import type { JobRunner } from './job-runner.ts'
import type { ClaimedJob, JobStore, ProgressReport, Settlement } from './job-store.ts'
import { thinReports } from './thin-reports.ts'

export type AttemptOptions = Omit<EndRunOptions, 'store'> & {
  readonly store: Pick<JobStore, 'report' | 'settle' | 'endCompute'>
  readonly runJob: JobRunner
}

/**
 * Runs a claimed job, and returns when its end is stored and nobody works for it any more. `abort` tells the runner to
 * end; that happens here as well, when the store says that the run is over.
 */
export async function runAttempt(
  claimed: ClaimedJob,
  abort: AbortController,
  options: AttemptOptions,
): Promise<void> {
  const { clock, store, onFault } = options
  const run = { jobId: claimed.job.id, runId: claimed.runId }

  function write(progress: ProgressReport): void {
    if (options.giveUp.aborted) return
    try {
      const isAlive = store.report(run, { ...progress, atMs: clock.now() })
      if (!isAlive) abort.abort()
    } catch (error) {
      // Progress is only looked at: the run goes on without it.
      onFault({ during: 'report', jobId: run.jobId, error })
    }
  }

  async function perform(): Promise<Settlement | undefined> {
    const reports = thinReports({ clock, write })
    try {
      const results = await options.runJob(claimed, reports.report, abort.signal)
      return { event: 'complete', results }
    } catch (error) {
      // A runner that was told to end has not failed: its job is cancelled, or waits for the recovery of the next start.
      return abort.signal.aborted ? undefined : { event: 'fail', reason: reasonOf(error) }
    } finally {
      reports.close()
    }
  }

  await endRun(run, await perform(), options)
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
