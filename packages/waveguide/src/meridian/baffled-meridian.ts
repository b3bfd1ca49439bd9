import type { HornDesign } from '../params/horn-design.ts'
import { bafflePlaneZMm } from '../profile/baffle-plane.ts'
import { azimuthDomain } from '../surface/azimuth-domain.ts'
import { soundCavitySheets } from '../surface/build-baffled-cavity.ts'
import { cutOutline } from './cut-outline.ts'
import { outlineCurve } from './outline-curve.ts'
import type { RoundMeridian } from './round-meridian.ts'
import { assertSimple } from './round-shell.ts'

/**
 * The outline of the air in a round horn that is let into an infinite baffle: from the middle of the source over the inside
 * of the wall to its edge, and across the mouth back to the axis. Elements as in `roundMeridian`: those at the rim, where the
 * flow is singular, need not be shorter than at any corner. Same design, same bytes. What stands around the inside is left out.
 *
 * @param design one that `isRound` without its enclosure
 * @throws MouthNotInBaffleError where the edge is not the foremost part of the wall
 * @throws SelfIntersectingHornError
 */
export function baffledMeridian(design: HornDesign, longestMm: number): RoundMeridian {
  const domain = azimuthDomain(design.profile)
  const sheets = soundCavitySheets(design, domain, bafflePlaneZMm(design.profile))
  const curves = sheets.map(outlineCurve)
  assertSimple(curves, 'Use a smoother profile.')
  return cutOutline(curves, longestMm)
}
