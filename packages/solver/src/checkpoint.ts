import { SolveCancelledError } from './solve-failure.ts'

export type SolveWatch = {
  /** Asked at least every 50 ms; `true` ends the solve with a `SolveCancelledError`. */
  readonly isCancelled?: () => boolean
  /**
   * Told the share of this frequency's work that is done, 0 … 1, rising; very often, so listeners should thin
   * it out.
   */
  readonly onProgress?: (fraction: number) => void
}

/** Asks whether to go on and tells how far a stage has come, 0 … 1. Throws SolveCancelledError. */
export type Checkpoint = (fraction: number) => void

/** The checkpoint of a stage that takes the share `from` … `to` of the work. */
export function stageCheckpoint(watch: SolveWatch, from: number, to: number): Checkpoint {
  return (fraction) => {
    if (watch.isCancelled?.()) throw new SolveCancelledError()
    watch.onProgress?.(from + fraction * (to - from))
  }
}
