import type { FrequencyTrust, JobId } from '@hornbench/api-contract'
import {
  type CurveRow,
  type LegacyRow,
  type ObservationLayout,
  toCurveRow,
  toLegacyRow,
  toTrust,
} from '@hornbench/simulation'
import type { FrequencyRow, FrequencySolution, SolvedFrequencies } from '../frequency-store.ts'
import type { Breathe } from './breather.ts'

/** What the typed API shows of a frequency. */
export type TypedRow = CurveRow & { readonly trust: FrequencyTrust }

/** What both documents are made of: lists with one entry for each frequency, `undefined` or `null` where it failed. */
export type SolvedRows = {
  readonly curves: readonly (TypedRow | undefined)[]
  readonly legacy: readonly (LegacyRow | undefined)[]
  readonly iterations: readonly (number | null)[]
}

type Reading = {
  readonly jobId: JobId
  readonly layout: ObservationLayout
  readonly store: Pick<SolvedFrequencies, 'readCheckpoint'>
  readonly breathe: Breathe
}

/** Reads the checkpoints of a job one at a time: all of a large one would not fit in memory. */
export async function readSolvedRows(
  frequencies: readonly FrequencyRow[],
  { jobId, layout, store, breathe }: Reading,
): Promise<SolvedRows> {
  const rows = { curves: [], legacy: [], iterations: [] } as {
    -readonly [Name in keyof SolvedRows]: SolvedRows[Name][number][]
  }
  for (const frequency of frequencies) {
    const solution = isSolved(frequency) ? readOne(store, jobId, frequency.index) : undefined
    rows.curves.push(solution && toTypedRow(layout, solution))
    rows.legacy.push(solution && toLegacyRow(layout, solution))
    rows.iterations.push(solution?.iterations ?? null)
    await breathe()
  }
  return rows
}

export function toTypedRow(layout: ObservationLayout, solution: FrequencySolution): TypedRow {
  return { ...toCurveRow(layout, solution), trust: toTrust(layout, solution) }
}

/** `null` where a row is missing. */
export function trustOf(rows: readonly (TypedRow | undefined)[]): (FrequencyTrust | null)[] {
  return rows.map((row) => row?.trust ?? null)
}

export function isSolved({ state }: Pick<FrequencyRow, 'state'>): boolean {
  return state === 'solved' || state === 'taken_over'
}

function readOne(store: Reading['store'], jobId: JobId, index: number): FrequencySolution {
  const solution = store.readCheckpoint(jobId, index)
  if (!solution) throw new Error(`Frequency ${index + 1} is solved, but its checkpoint is gone.`)
  return solution
}
