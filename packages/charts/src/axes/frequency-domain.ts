const WHOLE_BAND: readonly [number, number] = [20, 20_000]

/**
 * The band of all frequencies that are to be solved, so that the axis stands still while curves grow; the wanted range
 * where it is one. One frequency alone stands in the middle of an octave.
 */
export function frequencyDomain(
  frequencyLists: readonly (readonly number[])[],
  wantedHz?: readonly [number, number],
): readonly [number, number] {
  if (wantedHz !== undefined && isBand(wantedHz)) return wantedHz
  let low = Infinity
  let high = 0
  for (const frequencyHz of frequencyLists.flat()) {
    if (!isFrequency(frequencyHz)) continue
    low = Math.min(low, frequencyHz)
    high = Math.max(high, frequencyHz)
  }
  if (high === 0) return WHOLE_BAND
  return high / low < 1.01 ? [low / Math.SQRT2, high * Math.SQRT2] : [low, high]
}

/** Positive, and in a range whose logarithms and powers stay numbers. */
export function isFrequency(frequencyHz: number): boolean {
  return frequencyHz >= 1e-6 && frequencyHz <= 1e9
}

function isBand([low, high]: readonly [number, number]): boolean {
  return isFrequency(low) && isFrequency(high) && high / low >= 1.001
}
