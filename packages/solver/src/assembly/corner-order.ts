/**
 * The six orders of a triangle's corners, three numbers each: entry 3 · order + i is the corner that a pair
 * rule calls v_i. Orders 0–2 keep the winding and start at that corner, 3–5 turn it round.
 */
export const CORNER_ORDERS = Uint8Array.of(0, 1, 2, 1, 2, 0, 2, 0, 1, 0, 2, 1, 1, 0, 2, 2, 1, 0)

/** The order whose v₀ and v₁ are these corners. */
export function cornerOrder(first: number, second: number): number {
  return second === (first + 1) % 3 ? first : first + 3
}
