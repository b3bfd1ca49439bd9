import { findKnownMiss, type KnownMiss } from './known-misses.ts'
import type { Findings, ValidationCase, ValidationRow, ValidationScope } from './validation-case.ts'

/** `shown` is a figure without a tolerance. */
export type Verdict = 'met' | 'known miss' | 'missed' | 'shown'

export type JudgedRow = ValidationRow & { readonly verdict: Verdict; readonly reason?: string }

export type Outcome = {
  readonly validationCase: ValidationCase
  readonly findings: Findings
  readonly rows: readonly JudgedRow[]
  /** CPU time of this process, s. */
  readonly cpuSeconds: number
}

type RunOptions = ValidationScope & {
  readonly misses: readonly KnownMiss[]
  /** Called after each case. */
  readonly onOutcome?: (outcome: Outcome, index: number) => void
}

/** Runs the cases one after the other and judges their rows. */
export async function runValidation(
  cases: readonly ValidationCase[],
  { misses, onOutcome, quick }: RunOptions,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const [index, validationCase] of cases.entries()) {
    const start = process.cpuUsage()
    // Cases measure times, so they don't run at the same time.
    const findings = await validationCase.run({ quick })
    const { user, system } = process.cpuUsage(start)
    const rows = findings.rows.map((row) => judge(validationCase.id, row, misses))
    const outcome = { validationCase, findings, rows, cpuSeconds: (user + system) / 1e6 }
    outcomes.push(outcome)
    onOutcome?.(outcome, index)
  }
  return outcomes
}

function judge(caseId: string, row: ValidationRow, misses: readonly KnownMiss[]): JudgedRow {
  if (row.limit === undefined) return { ...row, verdict: 'shown' }
  const { kind, value } = row.limit
  // What is not a number meets nothing.
  const isMet = kind === 'at most' ? row.measured <= value : row.measured >= value
  if (isMet) return { ...row, verdict: 'met' }
  const known = findKnownMiss(caseId, row, misses)
  return known === undefined
    ? { ...row, verdict: 'missed' }
    : { ...row, verdict: 'known miss', reason: known.reason }
}
