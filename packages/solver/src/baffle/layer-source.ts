import type { PairRules } from '../assembly/pair-rules.ts'
import type { DiscreteSurface } from '../discrete-surface.ts'
import type { LayerRows } from './layer-rows.ts'

/** What the single layer of an aperture is integrated over. */
export type LayerSource = {
  readonly surface: DiscreteSurface
  /** Ascending indices of the triangles of the aperture: the trial triangles. */
  readonly triangles: Uint32Array
  /** By triangle its place in this list, or −1. */
  readonly numbers: Int32Array
  readonly rows: LayerRows
  readonly pairRules: PairRules
}
