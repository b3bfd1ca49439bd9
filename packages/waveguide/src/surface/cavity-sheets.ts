import { SURFACE_TAG } from '@hornbench/surface-mesh'
import type { HornDesign } from '../params/horn-design.ts'
import { throatStretchesOf } from '../profile/horn-profile.ts'
import { kinksForMesh, type MeridianLookup } from '../profile/meridian-lookup.ts'
import type { AzimuthDomain } from './azimuth-domain.ts'
import { insideSheets } from './horn-sheets.ts'
import type { Sheet } from './sheet.ts'
import { plainWalls } from './shell-wall.ts'
import { sourceSheet } from './source-sheet.ts'

type CavityPlace = {
  readonly meridianOf: MeridianLookup
  readonly domain: AzimuthDomain
  /** The plane of the mouth. */
  readonly planeZMm: number
}

/**
 * What bounds the air in a horn up to its mouth: source, inside of the wall, and across the mouth a flat aperture, with
 * normals into that air. The wall has no thickness, so nothing but the wanted edge lengths limits the triangles.
 */
export function cavitySheets(design: HornDesign, { meridianOf, domain, planeZMm }: CavityPlace): Sheet[] {
  const { profile, edgeLengthsMm } = design
  const walls = plainWalls(meridianOf, kinksForMesh(profile), domain)
  const inside = insideSheets(
    design,
    { walls, throatStretches: throatStretchesOf(profile), domain },
    Infinity,
  )
  const lastWall = endingAt(inside[inside.length - 1], planeZMm)
  return [
    sourceSheet(design, edgeLengthsMm.throat),
    ...inside.slice(0, -1),
    lastWall,
    apertureSheet(lastWall, edgeLengthsMm.mouth),
  ]
}

/** The same sheet with its end in a plane to the bit. */
function endingAt(sheet: Sheet, zMm: number): Sheet {
  return {
    ...sheet,
    pointAt(azimuthRad, u) {
      const [x, y, z] = sheet.pointAt(azimuthRad, u)
      return [x, y, u === 1 ? zMm : z]
    },
  }
}

/** From the edge of the mouth to the axis. It starts at a sharp edge, towards which both sides are graded. */
function apertureSheet(wall: Sheet, edgeMm: number): Sheet {
  return {
    tag: SURFACE_TAG.interface,
    pointAt(azimuthRad, u) {
      const [x, y, z] = wall.pointAt(azimuthRad, 1)
      return [x * (1 - u), y * (1 - u), z]
    },
    edgeMmAt: () => edgeMm,
    pole: 'end',
    startsAtEdge: true,
  }
}
