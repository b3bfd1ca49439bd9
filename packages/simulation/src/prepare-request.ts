import type { Observation } from '@hornbench/api-contract'
import type { Medium } from '@hornbench/solver'
import type { LegacyPolar } from './legacy/legacy-polar.ts'
import type { Baffle } from './source/baffle.ts'
import type { BodySource } from './source/body-source.ts'
import type { FormulationChoice } from './source/formulation.ts'

/** `auto`: all mirror planes that the body has. */
export type SymmetryChoice = 'auto' | 'off'

/** What a solve is prepared from. */
export type PrepareRequest = {
  readonly source: BodySource
  readonly medium: Medium
  /** The highest frequency of the sweep. */
  readonly highestHz: number
  readonly observation: Observation
  /** `auto` by default. */
  readonly formulation?: FormulationChoice | undefined
  /** Whether the mouth lies in an infinite baffle. `none` by default. */
  readonly baffle?: Baffle | undefined
  /**
   * Arcs that can't be observed are moved away from the body, with a warning, instead of being refused: for jobs whose
   * sender never asked for them. False by default.
   */
  readonly arcsMayMove?: boolean | undefined
  readonly legacyPolar: LegacyPolar
  /** Whether mirror planes of the body make its equations fewer. `auto` by default. */
  readonly symmetry?: SymmetryChoice | undefined
}
