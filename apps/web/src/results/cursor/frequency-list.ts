import type { ChartRun } from '@hornbench/charts'

/** How far off a frequency may be and still stand for another one, as a ratio: a sixth of a third octave. */
const NEAR = 2 ** (1 / 18)
/** Frequencies as near as this are the same, computed in two ways. */
const SAME = 1 + 1e-6

/** The frequencies of all runs in rising order, each once: where the cursor can stand. */
export function frequencyList(runs: readonly ChartRun[]): number[] {
  const rising = runs
    .flatMap(({ curves }) => curves.frequenciesHz)
    .filter((frequencyHz) => frequencyHz > 0)
    .toSorted((a, b) => a - b)
  return rising.filter((frequencyHz, index) => frequencyHz > (rising[index - 1] ?? 0) * SAME)
}

/** Place of the nearest of the rising frequencies, by ratio; -1 where there is none. */
export function nearestFrequency(risingHz: readonly number[], wantedHz: number): number {
  let above = 0
  let end = risingHz.length
  while (above < end) {
    const middle = (above + end) >> 1
    if ((risingHz[middle] ?? 0) < wantedHz) above = middle + 1
    else end = middle
  }
  const low = risingHz[above - 1]
  const high = risingHz[above]
  if (low === undefined || high === undefined) return high === undefined ? above - 1 : above
  return wantedHz / low <= high / wantedHz ? above - 1 : above
}

/** Like `nearestFrequency`, but -1 where even the nearest is another one. */
export function nearFrequency(risingHz: readonly number[], wantedHz: number): number {
  const place = nearestFrequency(risingHz, wantedHz)
  const found = risingHz[place]
  return found !== undefined && Math.max(found / wantedHz, wantedHz / found) < NEAR ? place : -1
}

/** Where the cursor rests before anyone has pointed anywhere: the solved frequency nearest to the middle of the band. */
export function restingFrequency(runs: readonly ChartRun[]): number | null {
  const [first] = runs
  if (!first) return null
  const { frequenciesHz, onAxis } = first.curves
  const solvedHz = frequenciesHz.filter((_, index) => typeof onAxis.levelDb[index] === 'number')
  const rising = frequencyList([first])
  const [low, high] = [rising[0], rising.at(-1)]
  if (low === undefined || high === undefined) return null
  const candidates = solvedHz.length > 0 ? solvedHz.toSorted((a, b) => a - b) : rising
  return candidates[nearestFrequency(candidates, Math.sqrt(low * high))] ?? null
}
