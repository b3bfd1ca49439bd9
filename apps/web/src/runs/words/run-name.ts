import type { Job } from '@hornbench/api-contract'

/** What a run is called where it has no name. */
export function unnamedWords({ sweep: { formulaType } }: Job): string {
  return formulaType === null ? 'Unnamed mesh' : `Unnamed ${formulaType} horn`
}
