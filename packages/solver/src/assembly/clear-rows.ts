import type { AssemblyContext } from './assembly-context.ts'

/** Entries that are cleared between two checkpoints: some 10 ms where the memory is touched for the first time. */
const ENTRIES_AT_A_TIME = 4_000_000

/** Sets the rows [rowFrom, rowTo) of A and b to 0. */
export function clearRows(
  { matrix, rightSide, checkpoint }: AssemblyContext,
  rowFrom: number,
  rowTo: number,
): void {
  const end = rowTo * matrix.size
  for (let at = rowFrom * matrix.size; at < end; at += ENTRIES_AT_A_TIME) {
    checkpoint(0)
    matrix.re.fill(0, at, Math.min(at + ENTRIES_AT_A_TIME, end))
    matrix.im.fill(0, at, Math.min(at + ENTRIES_AT_A_TIME, end))
  }
  rightSide.fill(0, 2 * rowFrom, 2 * rowTo)
}
