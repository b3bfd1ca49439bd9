import type { JobId } from '@hornbench/api-contract'
import type { FrequencyRow } from '../frequency-store.ts'
import type { TypedRow } from './solved-rows.ts'

/** 16 MB of numbers; enough for 35 jobs of 200 frequencies with three planes of 73 angles. */
const MOST_VALUES = 2_000_000
const MOST_JOBS = 16

type Kept = { readonly mark: string; readonly row: TypedRow; readonly values: number }
type JobRows = { readonly layoutJson: string; readonly rows: Map<number, Kept> }

/**
 * The rows of the jobs that were looked at last, so that a poll each second does not derive everything again. What was
 * not looked at for the longest time goes first.
 */
export function createRowCache({ mostValues = MOST_VALUES }: { readonly mostValues?: number } = {}) {
  const jobs = new Map<JobId, JobRows>() // the least recently used first
  let values = 0

  function drop(jobId: JobId): void {
    for (const kept of jobs.get(jobId)?.rows.values() ?? []) values -= kept.values
    jobs.delete(jobId)
  }

  function open(jobId: JobId, layoutJson: string): JobRows {
    const known = jobs.get(jobId)
    if (known?.layoutJson === layoutJson) {
      jobs.delete(jobId)
      jobs.set(jobId, known)
      return known
    }
    drop(jobId)
    const fresh = { layoutJson, rows: new Map<number, Kept>() }
    jobs.set(jobId, fresh)
    const [oldest] = jobs.keys()
    if (jobs.size > MOST_JOBS && oldest !== undefined) drop(oldest)
    return fresh
  }

  function makeRoom(needed: number, keeper: JobId): void {
    for (const jobId of jobs.keys()) {
      if (values + needed <= mostValues) return
      if (jobId !== keeper) drop(jobId)
    }
  }

  return {
    /** The rows of one job, as long as its points are these. */
    rowsOf(jobId: JobId, layoutJson: string) {
      const job = open(jobId, layoutJson)
      return {
        find(frequency: FrequencyRow): TypedRow | undefined {
          const kept = job.rows.get(frequency.index)
          return kept?.mark === markOf(frequency) ? kept.row : undefined
        },
        /** Keeps a row if there is room for it. */
        keep(frequency: FrequencyRow, row: TypedRow): void {
          if (jobs.get(jobId) !== job) return
          const known = job.rows.get(frequency.index)
          if (known?.row === row) return
          const size = valuesOf(row)
          values -= known?.values ?? 0
          job.rows.delete(frequency.index)
          makeRoom(size, jobId)
          if (values + size > mostValues) return
          values += size
          job.rows.set(frequency.index, { mark: markOf(frequency), row, values: size })
        },
      }
    },
    /** How many numbers are kept. */
    get values() {
      return values
    },
  }
}

/** Changes with every solution of a frequency. */
function markOf({ state, attempt }: FrequencyRow): string {
  return `${state} ${attempt}`
}

/** A sentence, two dozen figures, and the levels. */
const FEWEST_VALUES = 50

function valuesOf({ planes }: TypedRow): number {
  return Object.values(planes).reduce((sum, levels) => sum + levels.length, FEWEST_VALUES)
}
