/**
 * The indices 0 … count−1 in the order in which a sweep is solved: every 8th first, then the 4ths between them, the
 * 2nds, the rest. A sweep that is looked at or stopped half way then covers the whole band.
 */
export function coarseToFineOrder(count: number): number[] {
  const order: number[] = []
  for (let index = 0; index < count; index += 8) order.push(index)
  for (let step = 4; step >= 1; step /= 2) {
    for (let index = step; index < count; index += 2 * step) order.push(index)
  }
  return order
}
