import type { ValidationRow } from './validation-case.ts'

/** A tolerance that is known not to be met, by how much at most, and why. */
export type KnownMiss = {
  readonly caseId: string
  /** Rows are known by what their text begins with. */
  readonly quantity: string
  readonly mesh: string
  /** A figure beyond it is a new fault, not the known one. */
  readonly upTo: number
  readonly reason: string
}

export const KNOWN_MISSES: readonly KnownMiss[] = []

/** The miss that a row is known for. */
export function findKnownMiss(
  caseId: string,
  row: ValidationRow,
  misses: readonly KnownMiss[],
): KnownMiss | undefined {
  return misses.find(
    (miss) =>
      miss.caseId === caseId &&
      row.quantity.startsWith(miss.quantity) &&
      row.mesh.startsWith(miss.mesh) &&
      row.measured <= miss.upTo,
  )
}
