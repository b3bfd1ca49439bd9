import { isFrequency } from '../axes/frequency-domain.ts'

export type CurvePoint = { readonly frequencyHz: number; readonly value: number | null }
export type SolvedPoint = { readonly frequencyHz: number; readonly value: number }

/** No figure of acoustics comes near; what is beyond can't be scaled to px without losing it. */
const LARGEST = 1e9

/** A value that can be drawn, or `null`: not solved yet, failed, or not a number. */
export function plottable(value: number | null | undefined): number | null {
  return typeof value === 'number' && Math.abs(value) <= LARGEST ? value : null
}

/** In rising order of frequency, whatever the order of the sweep; a list that is too short ends in gaps. */
export function curvePoints(
  frequenciesHz: readonly number[],
  values: readonly (number | null)[],
): CurvePoint[] {
  return frequenciesHz
    .map((frequencyHz, index) => ({ frequencyHz, value: plottable(values[index]) }))
    .filter(({ frequencyHz }) => isFrequency(frequencyHz))
    .toSorted((a, b) => a.frequencyHz - b.frequencyHz)
}

/** The stretches without a gap: a line joins the points of each, and never two of them. */
export function solvedStretches(points: readonly CurvePoint[]): SolvedPoint[][] {
  const stretches: SolvedPoint[][] = []
  let open: SolvedPoint[] | undefined
  for (const { frequencyHz, value } of points) {
    if (value === null) {
      open = undefined
      continue
    }
    if (open === undefined) stretches.push((open = []))
    open.push({ frequencyHz, value })
  }
  return stretches
}
