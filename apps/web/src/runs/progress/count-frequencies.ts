import { FREQUENCY_STATE_LETTERS, type FrequencyState } from '@hornbench/api-contract'

export type FrequencyCounts = Readonly<Record<FrequencyState | 'total' | 'kept' | 'settled', number>>

/** How many frequencies are in each state. `kept` have a result, `settled` have that or have failed. */
export function countFrequencies(states: string): FrequencyCounts {
  const of = (state: FrequencyState) => states.split(FREQUENCY_STATE_LETTERS[state]).length - 1
  const [solved, taken_over, failed] = [of('solved'), of('taken_over'), of('failed')]
  const kept = solved + taken_over
  return {
    solved,
    taken_over,
    failed,
    kept,
    waiting: of('waiting'),
    dispatched: of('dispatched'),
    settled: kept + failed,
    total: states.length,
  }
}
