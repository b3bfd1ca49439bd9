import type { HornDesign } from '../params/horn-design.ts'
import { meridianLookup } from '../profile/meridian-lookup.ts'
import { azimuthDomain } from '../surface/azimuth-domain.ts'
import { firstSound } from '../surface/first-sound.ts'
import { SelfIntersectingHornError } from '../surface/horn-mesh-error.ts'
import { hornShells } from '../surface/horn-shells.ts'
import { crossesItself } from './crosses-itself.ts'
import { type OutlineCurve, outlineCurve } from './outline-curve.ts'

/**
 * The outlines of the sheets that the mesher makes of a round horn: its wall is thinned only where it curves too
 * tightly or, where the outside then runs through itself, everywhere.
 *
 * @throws WallTooThickError, SelfIntersectingHornError
 */
export function roundShell(design: HornDesign): OutlineCurve[] {
  const domain = azimuthDomain(design.profile)
  const shells = hornShells(design, meridianLookup(design.profile, domain.isRound), domain)
  return firstSound(
    [shells.thinnedLocally, shells.thinnedEverywhere].map((shellOf) => () => {
      const curves = shellOf().sheets.map(outlineCurve)
      assertSimple(curves, 'Use a smaller wall_thickness or a smoother profile.')
      return curves
    }),
  )
}

/** @throws SelfIntersectingHornError with an advice for curves that run through each other */
export function assertSimple(curves: readonly OutlineCurve[], advice: string): void {
  if (!crossesItself(curves.flatMap(({ points }) => everyFew(points)))) return
  throw new SelfIntersectingHornError(`The outline of this horn runs through itself. ${advice}`)
}

/** Samples between two that are compared: 50 chords to a sheet. */
const STRIDE = 8

/** All but the last, with which the next curve begins. */
function everyFew(points: OutlineCurve['points']): OutlineCurve['points'] {
  return points.filter((_, i) => i % STRIDE === 0 && i + 1 < points.length)
}
