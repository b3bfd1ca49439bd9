import type { MeshWarning } from '../mesh-warning.ts'
import type { HornProfile } from '../profile/horn-profile.ts'
import type { Enclosure } from './enclosure.ts'

/** A checked design from `parseDesign`: every expression compiled, every number in range at every azimuth. */
export type HornDesign = {
  readonly profile: HornProfile
  /** `cap`: a spherical cap of half-angle a0 over the throat circle, convex into the horn. */
  readonly sourceShape: 'flat' | 'cap'
  /** Wanted edge length of the triangles at the throat, at the mouth, and on the back of the horn. */
  readonly edgeLengthsMm: { readonly throat: number; readonly mouth: number; readonly rear: number }
  /** Of a free-standing horn; without effect in an enclosure. */
  readonly wallThicknessMm: number
  /** The box around the horn; undefined where it stands free. */
  readonly enclosure: Enclosure | undefined
  readonly warnings: readonly MeshWarning[]
}
