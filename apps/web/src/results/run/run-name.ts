import type { Job } from '@hornbench/api-contract'

/** How a run is called on charts: its label and its number, so that two of the same label can be told apart. */
export function runName({ label, number }: Pick<Job, 'label' | 'number'>): string {
  return label ? `${label} #${number}` : `Run #${number}`
}
