import type { JobId } from '@hornbench/api-contract'
import type { ChartRun } from '@hornbench/charts'

/** A run as the charts of the page draw it. */
export type DrawnRun = ChartRun & {
  readonly jobId: JobId
  /** All frequencies of its sweep, in its order. */
  readonly sweepHz: readonly number[]
  /** The lowest and highest frequency that are to be solved: the axis stands still while curves grow. */
  readonly bandHz: readonly [number, number]
  /** Its line joins what is solved so far, which is marked by dots. */
  readonly isPartial: boolean
}
