import type { StageReport } from '@hornbench/scheduler'

/** What the solver of the older server said of its progress: a stage with what it has done of it, or that alone. */
export type SolverReport =
  | readonly ['s', stage: string, fraction?: number | null, text?: string | null]
  | readonly ['p', fraction: number]

/** Reads the reports that a precondition names; the one just made comes last. */
export function readSolverReports(precondition: string): SolverReport[] {
  const parts =
    /just made this report: (stage|progress) callback with (.*?)\. Reports before it, in order: (.*)$/.exec(
      precondition,
    )
  if (!parts) return []
  const [, kind, last = '', before = ''] = parts
  const [...earlier] = JSON.parse(before) as SolverReport[]
  const made = JSON.parse(last) as never
  return [...earlier, kind === 'stage' ? ['s', ...(made as [string])] : ['p', made]]
}

const STAGE_OF: Readonly<Record<string, Exclude<StageReport['stage'], 'other'>>> = {
  setup: 'solver_setup',
  solver_setup: 'solver_setup',
  frequency_solve: 'bem_solve',
  bem_solve: 'bem_solve',
  directivity: 'directivity',
  finalizing: 'finalizing',
}

/** The same as a runner says it. */
export function toStageReport(report: SolverReport): StageReport {
  if (report[0] === 'p') return { stage: 'bem_solve', fraction: report[1] }
  const [, name, fraction, text] = report
  const stage = STAGE_OF[name]
  const message = text ?? undefined
  return stage ? { stage, fraction: fraction ?? 0, message } : { stage: 'other', name, message }
}

/** Where the older server's progress stood after a report; `undefined` for a stage that left it alone. */
export function olderProgress(report: SolverReport): number | undefined {
  const { stage, ...rest } = toStageReport(report)
  const done = Math.min(1, Math.max(0, ('fraction' in rest && rest.fraction) || 0))
  if (stage === 'solver_setup') return 0.3 + done * 0.05
  if (stage === 'bem_solve') return 0.35 + done * 0.5
  if (stage === 'directivity') return 0.85 + done * 0.13
  if (stage === 'finalizing') return 0.98 + done * 0.01
  return undefined
}
