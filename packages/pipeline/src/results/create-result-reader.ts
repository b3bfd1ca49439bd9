import { FREQUENCY_STATE_LETTERS, type JobId, type PartialResult } from '@hornbench/api-contract'
import { observationLayoutSchema, toCurves } from '@hornbench/simulation'
import type { FrequencyRow, SolvedFrequencies } from '../frequency-store.ts'
import { createBreather } from './breather.ts'
import { createRowCache } from './row-cache.ts'
import { isSolved, toTypedRow, trustOf, type TypedRow } from './solved-rows.ts'

export type ResultReader = ReturnType<typeof createResultReader>

/** Reads what is solved of jobs, whatever their status. */
export function createResultReader({ store }: { readonly store: SolvedFrequencies }) {
  const cache = createRowCache()

  /** Of a job that is not known, or whose sweep is not planned yet, nothing is solved. @throws what the store throws */
  async function partial(jobId: JobId): Promise<PartialResult> {
    const frequencies = store.listFrequencies(jobId)
    const layoutJson = store.findLayout(jobId)
    const frequencyStates = frequencies.map(({ state }) => FREQUENCY_STATE_LETTERS[state]).join('')
    if (layoutJson === undefined || !frequencies.some(isSolved)) return { frequencyStates, curves: null }
    const layout = observationLayoutSchema.parse(JSON.parse(layoutJson))
    const known = cache.rowsOf(jobId, layoutJson)
    const breathe = createBreather()
    const rows: (TypedRow | undefined)[] = []
    for (const frequency of frequencies) {
      const row = isSolved(frequency) ? (known.find(frequency) ?? readRow(frequency)) : undefined
      if (row) known.keep(frequency, row)
      rows.push(row)
      await breathe()
    }
    const frequenciesHz = frequencies.map(({ frequencyHz }) => frequencyHz)
    return { frequencyStates, curves: toCurves(layout, frequenciesHz, rows), trust: trustOf(rows) }

    function readRow({ index }: FrequencyRow): TypedRow | undefined {
      const solution = store.readCheckpoint(jobId, index)
      // A job may be deleted while it is read.
      return solution && toTypedRow(layout, solution)
    }
  }

  return { partial }
}
