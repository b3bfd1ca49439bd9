import type { Curves } from '@hornbench/api-contract'
import type { DrawnRun } from '../run/drawn-run.ts'

/** Whether none of the runs has a reading that older results lack; where only some lack it, which, for the card's line. */
export function withoutReading(
  runs: readonly DrawnRun[],
  has: (curves: Curves) => boolean,
): { readonly isMissing: boolean; readonly note: string } {
  const lacking = runs.filter(({ curves }) => !has(curves))
  const names = lacking.map(({ name }) => name).join(', ')
  return { isMissing: lacking.length === runs.length, note: names === '' ? '' : `not kept of ${names}` }
}
