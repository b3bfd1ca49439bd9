import type { Job, JobId, RunId } from '@hornbench/api-contract'

/** One run of a job: what it writes counts only while the job is running under it. */
export type RunRef = { readonly jobId: JobId; readonly runId: RunId }

/** A job that has just started, with what is needed to run it. */
export type ClaimedJob = {
  readonly job: Job
  readonly runId: RunId
  /** What was submitted, as text, and by which API. */
  readonly request: { readonly form: 'legacy' | 'typed'; readonly json: string }
  /** Of the request that submitted it, for log lines; `null` when it had none. */
  readonly requestId: string | null
}

export type ProgressReport = {
  /** 0 … 1, never falling. */
  readonly progress: number
  readonly stage: string
  readonly stageMessage: string
}

/** What a job leaves: the legacy result exactly as it is served, and the typed one. */
export type JobResults = { readonly servedJson: string; readonly documentJson?: string | undefined }

/** How a run ended by itself. */
export type Settlement =
  | { readonly event: 'complete'; readonly results: JobResults }
  | { readonly event: 'fail'; readonly reason: string }

export type RecoveredJobs = {
  readonly failedIds: readonly JobId[]
  readonly queuedIds: readonly JobId[]
  /** Were kept running. */
  readonly runningIds: readonly JobId[]
}

/** How long finished jobs stay. 0 switches a rule off. */
export type Retention = { readonly maxAgeDays: number; readonly maxJobs: number }

export type CancelledJob = {
  readonly job: Job
  /** The run whose compute has to be ended; absent when the job had not started. */
  readonly runId?: RunId
}

type At = { readonly atMs: number }

/**
 * What the scheduler needs of storage, the only place where a status lives. Every call is synchronous and one
 * transaction: when it returns, all has happened; when it throws, nothing has.
 */
export type JobStore = {
  /** Starts the queued job of the lowest run number as the run `runId`. */
  claimNext: (runId: RunId, atMs: number) => ClaimedJob | undefined
  /** Returns false when the run is over. */
  report: (run: RunRef, progress: ProgressReport & At) => boolean
  /** Returns `undefined`, and stores nothing, when the run was over already. */
  settle: (run: RunRef, settlement: Settlement & At) => Job | undefined
  /** Notes that nobody works for a cancelled run any more; for any other run it does nothing. */
  endCompute: (run: RunRef, atMs: number) => boolean
  /** Before anything is claimed: fails the jobs that a former process left running, or keeps them. */
  recover: (atMs: number, options: { readonly keepRunning: boolean }) => RecoveredJobs
  /** A running job with its run, to go on with it. */
  findRun: (id: JobId) => ClaimedJob | undefined
  prune: (retention: Retention, atMs: number) => readonly JobId[]
}

/** What stopping a job needs of storage. */
export type StoppableJobs = {
  /** @throws JobNotFoundError, JobAlreadyFinishedError */
  cancel: (id: JobId, atMs: number) => CancelledJob
}
