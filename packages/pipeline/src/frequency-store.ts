import type { FrequencyState, JobId } from '@hornbench/api-contract'
import type { RunRef } from '@hornbench/scheduler'

/** One dispatch of a frequency of a job: the fence. What carries another attempt is late. */
export type JobTask = RunRef & { readonly index: number; readonly attempt: number }

export type OpenFrequency = { readonly index: number; readonly frequencyHz: number }

/** Pressures: re, im at each observation point, Pa peak, e^{-iωt}. Impedance: mean source pressure over velocity, Pa·s/m. */
export type FrequencySolution = {
  readonly frequencyHz: number
  readonly pressure: Float64Array
  readonly impedance: { readonly re: number; readonly im: number }
  readonly iterations: number
  readonly residual: number
  readonly converged: boolean
}

export type FrequencyRow = {
  readonly index: number
  readonly frequencyHz: number
  readonly state: FrequencyState
  readonly attempt: number
  /** `null` until it is solved, and where it was only observed. */
  readonly solveSeconds: number | null
  readonly warnings: readonly string[]
  readonly failure: { readonly code: string; readonly message: string } | null
}

type At = { readonly atMs: number }

type Solved = FrequencySolution & {
  readonly surfacePressure: Float32Array
  readonly solveSeconds: number
  /** Only observed: its seconds say nothing of a solve, and are not kept as such. */
  readonly isObserved?: boolean | undefined
  readonly worker: string
  readonly warnings: readonly string[]
}

/** A frequency that another job has solved for the same body, as far as it does not depend on where it is observed. */
type StoredBoundary = Omit<FrequencySolution, 'pressure'> & {
  readonly boundary: Float32Array
  readonly warnings: readonly string[]
}

/** What can be read of the frequencies of a job, whatever its status. */
export type SolvedFrequencies = {
  /** All planned frequencies of a job in the order of its sweep. */
  listFrequencies: (jobId: JobId) => readonly FrequencyRow[]
  readCheckpoint: (jobId: JobId, index: number) => FrequencySolution | undefined
  /** `undefined` until the sweep has been planned. */
  findLayout: (jobId: JobId) => string | undefined
}

/**
 * What a run needs of storage. Every call is synchronous and one transaction: when it returns, all has happened; when it
 * throws, nothing has. A run that is over gets `undefined` or `false`.
 */
export type FrequencyStore = SolvedFrequencies & {
  /** Checkpoints that were taken over are dropped when they belong to another layout. Returns what is left to solve. */
  planFrequencies: (
    run: RunRef,
    sweep: {
      readonly frequenciesHz: readonly number[]
      readonly layoutJson: string
      /** Why the boundary data that the job came with can't be observed: they are dropped. */
      readonly boundaryFault?: string | undefined
    } & At,
  ) => readonly OpenFrequency[] | undefined
  /** Of the job whose boundary data this one came with, to observe them; `undefined` for one that came with none. */
  findBoundaryLayout: (jobId: JobId) => string | undefined
  /** What the job came with and has not observed yet. */
  readBoundary: (jobId: JobId, index: number) => StoredBoundary | undefined
  /** Gives a frequency out once more, under the next attempt number. */
  dispatch: (run: RunRef, frequency: { readonly index: number } & At) => JobTask | undefined
  checkpoint: (task: JobTask, solved: Solved & At) => boolean
  failFrequency: (task: JobTask, failure: { readonly code: string; readonly message: string } & At) => boolean
  storeMeshArtifact: (run: RunRef, mshText: string) => boolean
}
