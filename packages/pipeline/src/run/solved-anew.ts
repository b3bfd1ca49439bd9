import type { FrequencyRow } from '../frequency-store.ts'
import { isSolved } from '../results/solved-rows.ts'

/**
 * What the result of a job that observes another one says of the frequencies that had to be solved for it; nothing where none
 * had. What was only observed has no seconds.
 *
 * @param fault why no boundary data could be used
 */
export function solvedAnewWarnings(
  frequencies: readonly FrequencyRow[],
  fault: string | undefined,
): readonly string[] {
  const { length: anew } = frequencies.filter((row) => isSolved(row) && row.solveSeconds !== null)
  if (anew === 0) return []
  const reason = fault ?? 'There were no stored boundary data of them that fit.'
  return [`solved_anew: ${anew} of ${frequencies.length} frequencies were solved anew. ${reason}`]
}
