import type { JobStatus } from './job-status.ts'

export const LIFECYCLE_EVENTS = ['start', 'complete', 'fail', 'cancel'] as const
export type LifecycleEvent = (typeof LIFECYCLE_EVENTS)[number]

type Transitions = Readonly<Partial<Record<LifecycleEvent, JobStatus>>>

/** The whole lifecycle of a job. A missing entry is a forbidden move, an empty row a final status. */
const LIFECYCLE: Readonly<Record<JobStatus, Transitions>> = {
  queued: { start: 'running', cancel: 'cancelled' },
  running: { complete: 'complete', fail: 'error', cancel: 'cancelled' },
  complete: {},
  error: {},
  cancelled: {},
}

/** Where the event takes a job, or `undefined` when a job of this status can't have it. */
export function statusAfter(status: JobStatus, event: LifecycleEvent): JobStatus | undefined {
  return LIFECYCLE[status][event]
}

/** A job of a final status never changes its status again. */
export function isFinal(status: JobStatus): boolean {
  return Object.keys(LIFECYCLE[status]).length === 0
}
