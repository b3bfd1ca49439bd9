import { wrapDegrees } from './wrap-degrees.ts'

/** A phase that turns farther from one frequency to the next may as well have turned the other way. */
const MOST_TURN_DEG = 120

type Slope = { readonly widthHz: number; readonly degPerHz: number }

/**
 * Group delay −dφ/dω by frequency, ms: the slope of the parabola through the phases of a frequency and its two
 * neighbours, at the ends of the line to the one there is.
 *
 * A neighbour without a phase is none, and nothing reaches across it. `null` where there is no neighbour, or where the
 * phase turns by more than 120° to one of them.
 *
 * @param frequenciesHz in any order
 * @param phasesDeg −180 … 180, with the delay of the path removed, or it turns too fast
 */
export function groupDelaysMs(
  frequenciesHz: readonly number[],
  phasesDeg: readonly (number | null)[],
): (number | null)[] {
  const rising = [...frequenciesHz.keys()].toSorted((a, b) => frequenciesHz[a] - frequenciesHz[b])
  const slopes = rising.slice(1).map((to, place) => slopeBetween(rising[place], to))
  const delays = frequenciesHz.map((): number | null => null)
  rising.forEach((index, place) => {
    const degPerHz = slopeAt(slopes[place - 1], slopes[place])
    // −dφ/dω is −(dφ in degrees / 360) / df.
    if (degPerHz !== null && phasesDeg[index] !== null) delays[index] = (-1000 * degPerHz) / 360
  })
  return delays

  /** `undefined`: one of them has no phase. `null`: it turns too far. */
  function slopeBetween(from: number, to: number): Slope | null | undefined {
    const [first, last] = [phasesDeg[from] ?? null, phasesDeg[to] ?? null]
    if (first === null || last === null) return undefined
    const widthHz = frequenciesHz[to] - frequenciesHz[from]
    const turnDeg = wrapDegrees(last - first)
    return Math.abs(turnDeg) > MOST_TURN_DEG || widthHz === 0
      ? null
      : { widthHz, degPerHz: turnDeg / widthHz }
  }
}

function slopeAt(before: Slope | null | undefined, after: Slope | null | undefined): number | null {
  if (before === null || after === null) return null
  if (before === undefined || after === undefined) return (before ?? after)?.degPerHz ?? null
  // Of the parabola: each side counts by the width of the other.
  const [left, right] = [before.widthHz, after.widthHz]
  return (right * before.degPerHz + left * after.degPerHz) / (left + right)
}
