import { parseDesign } from '../params/parse-design.ts'
import { hasRidges } from '../profile/has-ridges.ts'
import { throatStretchesOf } from '../profile/horn-profile.ts'
import { kinksForMesh, meridianLookup } from '../profile/meridian-lookup.ts'
import { azimuthDomain } from '../surface/azimuth-domain.ts'
import { hornSheets } from '../surface/horn-sheets.ts'
import { shellWalls } from '../surface/shell-wall.ts'

/** The sheets of a horn whose wall has its full thickness. */
export function sheetsOf(parameters: Readonly<Record<string, unknown>>) {
  const design = parseDesign(parameters)
  const domain = azimuthDomain(design.profile)
  const thicknessMm = design.wallThicknessMm
  const meridianOf = meridianLookup(design.profile, domain.isRound)
  const throatStretches = throatStretchesOf(design.profile)
  const kinks = kinksForMesh(design.profile)
  const isRidged = hasRidges(design.profile)
  const walls = shellWalls(meridianOf, { kinks, throatStretches, isRidged, domain, thicknessMm })
  return { sheets: hornSheets(design, { walls, throatStretches, thicknessMm, domain }), walls, domain }
}
