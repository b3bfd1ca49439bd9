import type { JobId } from '@hornbench/api-contract'

/** Something that the scheduler needs has broken. It goes on: writes and claims are tried again. */
export type Fault = {
  readonly during: 'claim' | 'report' | 'settle' | 'prune' | 'run'
  readonly error: unknown
  /** Absent when it concerns no job in particular. */
  readonly jobId?: JobId
}

/** Must not throw. */
export type FaultListener = (fault: Fault) => void
