import type { FoundMirrors, MeridianBand, ObservationFrame } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'

/** What is solved: a closed surface in metres and how it stands in space. */
export type Radiator = {
  readonly surface: TriangleSurface
  readonly frame: ObservationFrame
  /** Of a round horn that is solved on its outline instead of the surface. */
  readonly meridians?: readonly MeridianBand[] | undefined
  /** The mirror planes of surface and source, and why there are no more. */
  readonly mirrors: FoundMirrors
  /** Computed pressures are multiplied by this: exact source area over the meshed one. */
  readonly sourceAreaCorrection: number
  /** 'code: sentence' */
  readonly warnings: readonly string[]
}
