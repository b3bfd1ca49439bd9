import type { HornDesign } from '../params/horn-design.ts'
import { hasRidges } from '../profile/has-ridges.ts'
import { throatStretchesOf } from '../profile/horn-profile.ts'
import { kinksForMesh, type MeridianLookup } from '../profile/meridian-lookup.ts'
import type { AzimuthDomain } from './azimuth-domain.ts'
import { fittingThickness } from './fitting-thickness.ts'
import { hornSheets } from './horn-sheets.ts'
import type { Sheet } from './sheet.ts'
import { shellWalls } from './shell-wall.ts'
import { thinnedWalls } from './thinned-walls.ts'

/** The surface of a free-standing horn as sheets. */
type HornShell = {
  readonly sheets: readonly Sheet[]
  /** The thickness of the wall where nothing thins it. */
  readonly thicknessMm: number
  readonly thinnestMm: number
}

type HornShells = {
  /** Thinner where the wall curves too tightly, and nowhere else. @throws WallTooThickError */
  readonly thinnedLocally: () => HornShell
  /** As thin everywhere as the tightest place asks for. @throws WallTooThickError */
  readonly thinnedEverywhere: () => HornShell
}

/** The two ways in which a wall is thinned. They are the same where it need not be. */
export function hornShells(
  design: HornDesign,
  meridianOf: MeridianLookup,
  domain: AzimuthDomain,
): HornShells {
  const { profile, wallThicknessMm } = design
  const throatStretches = throatStretchesOf(profile)
  const walls = shellWalls(meridianOf, {
    kinks: kinksForMesh(profile),
    throatStretches,
    isRidged: hasRidges(profile),
    domain,
    thicknessMm: wallThicknessMm,
  })
  return {
    thinnedLocally: () => {
      const thinned = thinnedWalls(walls, domain, wallThicknessMm)
      const shape = { walls: thinned.walls, throatStretches, thicknessMm: wallThicknessMm, domain }
      return {
        sheets: hornSheets(design, shape),
        thicknessMm: wallThicknessMm,
        thinnestMm: thinned.thinnestMm,
      }
    },
    thinnedEverywhere: () => {
      const thicknessMm = fittingThickness(walls, domain, wallThicknessMm)
      return {
        sheets: hornSheets(design, { walls, throatStretches, thicknessMm, domain }),
        thicknessMm,
        thinnestMm: thicknessMm,
      }
    },
  }
}
