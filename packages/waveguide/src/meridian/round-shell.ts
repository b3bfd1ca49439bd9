import type { HornDesign } from '../params/horn-design.ts'
import { hasRidges } from '../profile/has-ridges.ts'
import { throatStretchesOf } from '../profile/horn-profile.ts'
import { kinksForMesh, meridianLookup } from '../profile/meridian-lookup.ts'
import { azimuthDomain } from '../surface/azimuth-domain.ts'
import { fittingThickness } from '../surface/fitting-thickness.ts'
import { hornSheets } from '../surface/horn-sheets.ts'
import type { Sheet } from '../surface/sheet.ts'
import { shellWalls } from '../surface/shell-wall.ts'

/**
 * The sheets that the mesher makes of a round horn.
 *
 * @throws WallTooThickError
 */
export function roundShell(design: HornDesign): Sheet[] {
  const { profile, wallThicknessMm } = design
  const domain = azimuthDomain(profile)
  const throatStretches = throatStretchesOf(profile)
  const walls = shellWalls(meridianLookup(profile, domain.isRound), {
    kinks: kinksForMesh(profile),
    throatStretches,
    isRidged: hasRidges(profile),
    domain,
    thicknessMm: wallThicknessMm,
  })
  const thicknessMm = fittingThickness(walls, domain, wallThicknessMm)
  return hornSheets(design, { walls, throatStretches, thicknessMm, domain })
}
