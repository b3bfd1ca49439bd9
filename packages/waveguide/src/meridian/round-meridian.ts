import type { HornDesign } from '../params/horn-design.ts'
import { cutOutline } from './cut-outline.ts'
import { roundShell } from './round-shell.ts'

/**
 * The outline of a round horn in the half plane of ρ and z, from the middle of the source over wall, lip, outside and
 * rear back to the axis, as curved elements: three nodes each, ends shared. Of a horn in a baffle, from the middle of the
 * source over the inside of the wall and the aperture back to the axis.
 */
export type RoundMeridian = {
  /** ρ, z of the 2M + 1 nodes, all of them on the true outline, mm. z = 0 is the throat plane. */
  readonly nodesMm: Float64Array
  /** By element `SURFACE_TAG.wall`, `.source` or `.interface`, which is the aperture. */
  readonly tags: Uint8Array
}

/**
 * Cuts the outline into elements of at most `longestMm`, shorter towards corners and where it curves. Same design,
 * same bytes.
 *
 * @param design a round one, see `isRound`
 * @throws WallTooThickError, SelfIntersectingHornError
 */
export function roundMeridian(design: HornDesign, longestMm: number): RoundMeridian {
  return cutOutline(roundShell(design), longestMm)
}
