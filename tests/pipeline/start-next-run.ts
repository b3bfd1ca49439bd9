import { newRunId } from '@hornbench/api-contract'
import type { JobRepository, JobStore } from '@hornbench/db'
import type { JobRunner, StageReport } from '@hornbench/scheduler'

type Parts = { readonly runJob: JobRunner; readonly jobs: JobRepository; readonly store: JobStore }

/** Starts the oldest queued job and stores how it ends, as the scheduler does. */
export function startNextRun(
  { runJob, jobs, store }: Parts,
  onReport: (report: StageReport) => void = () => {},
) {
  const claimed = store.claimNext(newRunId(), Date.now())
  if (!claimed) throw new Error('No job is queued.')
  const { job, runId } = claimed
  const run = { jobId: job.id, runId }
  const reports: StageReport[] = []
  const abort = new AbortController()
  const report = (next: StageReport) => {
    reports.push(next)
    onReport(next)
  }
  const outcome = runJob(claimed, report, abort.signal).then(
    (results) => {
      store.settle(run, { event: 'complete', results, atMs: Date.now() })
      return { results }
    },
    (error: Error) => {
      const reason = error.message
      if (!abort.signal.aborted) store.settle(run, { event: 'fail', reason, atMs: Date.now() })
      return { reason }
    },
  )
  /** As the scheduler does it: stored first, then told. */
  function stop(): void {
    jobs.cancel(job.id, Date.now())
    abort.abort()
  }
  return { id: job.id, reports, outcome, stop }
}
