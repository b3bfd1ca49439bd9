import type { ClaimedJob, JobResults } from './job-store.ts'
import type { StageReport } from './stage-progress.ts'

export type Report = (report: StageReport) => void

/**
 * Runs one job. It throws when the job can't be run; the message becomes the job's reason. Once `signal` is aborted it
 * ends its work, and it returns or throws only when no process works for the job any more: until then the slot is taken.
 */
export type JobRunner = (job: ClaimedJob, report: Report, signal: AbortSignal) => Promise<JobResults>
