import type { FoundMirrors, MeridianBand, ObservationFrame } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import type { Baffle } from './baffle.ts'

/** What is solved: a closed surface in metres and how it stands in space. In a baffle it bounds the air of the horn. */
export type Radiator = {
  readonly surface: TriangleSurface
  readonly frame: ObservationFrame
  /** In an infinite baffle the mouth plane of the frame is that of the baffle. */
  readonly baffle: Baffle
  /** Of a round horn that is solved on its outline instead of the surface. */
  readonly meridians?: readonly MeridianBand[] | undefined
  /** The mirror planes of surface and source, and why there are no more. */
  readonly mirrors: FoundMirrors
  /** Computed pressures are multiplied by this: exact source area over the meshed one. */
  readonly sourceAreaCorrection: number
  /** 'code: sentence' */
  readonly warnings: readonly string[]
}
