const FIRST_MS = 250
const LONGEST_MS = 30_000

/**
 * How long to wait after so many failures in a row, ms: 250, 500, 1000 … 30,000, of which a random half is kept, so that
 * those who failed together do not come back together.
 *
 * @param failures ≥ 1
 * @param random 0 … 1
 */
export function backoffMs(failures: number, random: number): number {
  return Math.min(FIRST_MS * 2 ** (failures - 1), LONGEST_MS) * (0.5 + 0.5 * random)
}
