import type { MirrorPlanes } from '@hornbench/solver'
import type { ObservationLayout } from '../observation/observation-layout.ts'
import type { MeshValidation } from '../source/body-source.ts'
import type { LegacyValue } from './legacy-document.ts'
import type { LegacyRow } from './legacy-row.ts'

/** What the older document is made of. */
export type LegacyResultInput = {
  readonly layout: ObservationLayout
  /** In the order of the sweep; `rows` and `iterations` have one entry for each. */
  readonly frequenciesHz: readonly number[]
  /** `undefined` where the frequency failed. */
  readonly rows: readonly (LegacyRow | undefined)[]
  readonly failures: readonly { readonly index: number; readonly text: string }[]
  readonly facts: LegacyFacts
}

/** What the metadata of the older document tell besides. */
export type LegacyFacts = {
  readonly useOptimized: boolean
  readonly meshValidationMode: MeshValidation
  /** As requested, "2" for a free-standing body. */
  readonly simType?: string | undefined
  readonly fullCircle?: boolean | undefined
  /** The mirror planes by which the equations were reduced; none when left out. */
  readonly mirrors?: MirrorPlanes | undefined
  /** `null` where no unit had to be found out. */
  readonly unitDetection: {
    readonly source: string
    readonly inputMaxExtent: number
    readonly warnings: readonly string[]
  } | null
  /** See `describeLegacyDevice`. */
  readonly deviceInterface: LegacyValue
  /** Sentences. */
  readonly warnings: readonly string[]
  /** Of the linear solver by frequency; 0 where it eliminated, `null` where the frequency failed. */
  readonly iterations: readonly (number | null)[]
  /** Seconds. `warmup`: preparing, before the first frequency; `solve`: from the first to the last of them. */
  readonly seconds: {
    readonly total: number
    readonly solve: number
    readonly directivity: number
    readonly warmup: number
  }
}
