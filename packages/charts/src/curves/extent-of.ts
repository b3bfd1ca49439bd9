/** The lowest and highest of the values, `undefined` where there is none. */
export function extentOf(values: Iterable<number | null>): readonly [number, number] | undefined {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    if (value === null) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return low <= high ? [low, high] : undefined
}
