import type { JobId, RunId, TaskRef } from '@hornbench/api-contract'

/** One run of a job: what it writes counts only while the job is running under it. */
export type RunRef = { readonly jobId: JobId; readonly runId: RunId }

/** One dispatch of a frequency of a job. */
export type JobTask = RunRef & TaskRef
