import type { ProgressReport } from './job-store.ts'

/** Where the progress stands when a stage starts and how far the stage takes it, in the order of a run. */
const STAGES = {
  initializing: { start: 0.05, span: 0.1, message: 'Initializing BEM solver' },
  mesh_prepare: { start: 0.15, span: 0.15, message: 'Preparing canonical mesh' },
  solver_setup: { start: 0.3, span: 0.05, message: 'Configuring BEM solve' },
  bem_solve: { start: 0.35, span: 0.5, message: 'Solving BEM frequencies' },
  directivity: {
    start: 0.85,
    span: 0.13,
    message: 'Generating polar maps (horizontal/vertical/diagonal) and deriving DI from solved frequencies',
  },
  finalizing: { start: 0.98, span: 0.01, message: 'Finalizing results' },
} as const

export type Stage = keyof typeof STAGES

/** What a runner says of how far it has come. A message replaces the usual one. */
export type StageReport =
  | {
      readonly stage: Stage
      /** How much of the stage is done: 0 … 1, and 0 where it is left out. */
      readonly fraction?: number | undefined
      readonly message?: string | undefined
    }
  | {
      readonly stage: 'bem_solve'
      /** Frequencies that are solved, failed or taken over: 0 … `total`. */
      readonly settled: number
      /** Frequencies of the sweep, ≥ 1. */
      readonly total: number
    }
  | {
      /** A stage of a runner's own. It leaves the progress alone, and without a message the text as well. */
      readonly stage: 'other'
      readonly name: string
      readonly message?: string | undefined
    }

/** How a run stands before its runner has said anything. */
export const FIRST_PROGRESS = progressAt({ stage: 'initializing' })

/**
 * The numbers and texts that clients of the older server know, after what was known before. Whatever a runner reports,
 * the progress never falls. The last stage, `complete` 1, comes with the results.
 */
export function progressAfter(before: ProgressReport, report: StageReport): ProgressReport {
  if (report.stage === 'other') {
    const { name, message = before.stageMessage } = report
    return { stage: name, progress: before.progress, stageMessage: message }
  }
  const after = progressAt(report)
  return { ...after, progress: Math.max(before.progress, after.progress) }
}

function progressAt(report: Exclude<StageReport, { stage: 'other' }>): ProgressReport {
  const { stage } = report
  const { start, span, message: usual } = STAGES[stage]
  const { fraction = 0, message = usual } = 'total' in report ? toFraction(report) : report
  // In this order it gives the older server's doubles. A runner that says NaN has nothing done.
  const done = fraction > 0 ? Math.min(fraction, 1) : 0
  return { stage, progress: start + done * span, stageMessage: message }
}

function toFraction({ settled, total }: { settled: number; total: number }) {
  const message = `Solving frequency ${Math.min(settled + 1, total)}/${total}`
  return { fraction: settled / total, message }
}
