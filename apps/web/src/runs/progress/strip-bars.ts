import { countFrequencies } from './count-frequencies.ts'

/** One bar of the strip: a frequency, or neighbours where there are more than bars. Shares are of its frequencies. */
export type StripBar = {
  readonly solvedShare: number
  readonly takenOverShare: number
  readonly hasFailed: boolean
  readonly isDispatched: boolean
}

/** Narrower ones can't be told apart in a column of the usual width. */
const MAX_BARS = 100

/** The states of the frequencies as at most a hundred bars, in the order of the sweep. */
export function stripBars(states: string, maxBars: number = MAX_BARS): StripBar[] {
  const count = Math.min(states.length, maxBars)
  const start = (bar: number) => Math.round((bar * states.length) / count)
  return Array.from({ length: count }, (_, bar) => toBar(states.slice(start(bar), start(bar + 1))))
}

function toBar(states: string): StripBar {
  const { solved, taken_over, failed, dispatched, total } = countFrequencies(states)
  return {
    solvedShare: solved / total,
    takenOverShare: taken_over / total,
    hasFailed: failed > 0,
    isDispatched: dispatched > 0,
  }
}
