import type { ProgressReport } from './job-store.ts'

/** The progress with which each stage starts, in the order in which a run goes through them. */
const STARTS = {
  initializing: 0.05,
  mesh_prepare: 0.15,
  solver_setup: 0.3,
  bem_solve: 0.35,
  directivity: 0.85,
  finalizing: 0.98,
} as const

/** How much of the whole the frequencies make. */
const BEM_SOLVE_SPAN = 0.5

const MESSAGES = {
  initializing: 'Initializing BEM solver',
  mesh_prepare: 'Preparing canonical mesh',
  solver_setup: 'Configuring BEM solve',
  directivity: 'Generating polar maps (horizontal/vertical/diagonal) and deriving DI from solved frequencies',
  finalizing: 'Finalizing results',
} as const

export type Stage = keyof typeof STARTS

/** What a runner says of how far it has come. A message replaces the usual one of the stage. */
export type StageReport =
  | { readonly stage: keyof typeof MESSAGES; readonly message?: string }
  | {
      readonly stage: 'bem_solve'
      /** Frequencies that are solved, failed or taken over: 0 … `total`. */
      readonly settled: number
      /** Frequencies of the sweep, ≥ 1. */
      readonly total: number
    }

/** The numbers and texts that clients of the older server know. The last one, `complete` 1, comes with the results. */
export function progressOf(report: StageReport): ProgressReport & { readonly stage: Stage } {
  const { stage } = report
  const start = STARTS[stage]
  if (report.stage !== 'bem_solve') {
    return { stage, progress: start, stageMessage: report.message ?? MESSAGES[report.stage] }
  }
  const { settled, total } = report
  return {
    stage,
    progress: start + (BEM_SOLVE_SPAN * settled) / total,
    stageMessage: `Solving frequency ${Math.min(settled + 1, total)}/${total}`,
  }
}

/** Negative when a run comes to `one` before `other`, 0 for the same stage. */
export function compareStages(one: Stage, other: Stage): number {
  return STARTS[one] - STARTS[other]
}
