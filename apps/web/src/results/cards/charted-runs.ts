import type { PlaneName } from '@hornbench/charts'
import type { DrawnRun } from '../run/drawn-run.ts'
import { frequencyList, restingFrequency } from '../cursor/frequency-list.ts'

/** The runs that are drawn, and what all charts need to know of them. */
export type ChartedRuns = {
  /** One at least. */
  readonly runs: readonly DrawnRun[]
  /** Of the one run; empty where there are two, which are named in the legend. */
  readonly runName: string
  readonly planes: readonly PlaneName[]
  /** Where the cursor can stand, rising. */
  readonly frequenciesHz: readonly number[]
  readonly restingHz: number | null
  /** The whole of the frequency axis. */
  readonly bandHz: readonly [number, number]
  /** Dots at the solved frequencies, for as long as some run has others to come. */
  readonly markers: boolean
}

const PLANES: readonly PlaneName[] = ['horizontal', 'vertical', 'diagonal']

export function chartedRuns(runs: readonly DrawnRun[]): ChartedRuns {
  return {
    runs,
    runName: runs.length === 1 ? (runs[0]?.name ?? '') : '',
    planes: PLANES.filter((plane) => runs.some(({ curves }) => curves.planes[plane])),
    frequenciesHz: frequencyList(runs),
    restingHz: restingFrequency(runs),
    bandHz: [
      Math.min(...runs.map(({ bandHz }) => bandHz[0])),
      Math.max(...runs.map(({ bandHz }) => bandHz[1])),
    ],
    markers: runs.some(({ isPartial }) => isPartial),
  }
}
