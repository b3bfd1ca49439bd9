import type { TriangleSurface } from '@hornbench/surface-mesh'
import type { HornDesign } from '../params/horn-design.ts'
import { throatStretchesOf } from '../profile/horn-profile.ts'
import { kinksForMesh, type MeridianLookup, meridianLookup } from '../profile/meridian-lookup.ts'
import { type AzimuthDomain, azimuthDomain } from './azimuth-domain.ts'
import { buildHornSurface } from './build-horn-surface.ts'
import { type Closure, enclosedHorn } from './enclosure/enclosed-horn.ts'
import { enclosureMirrors } from './enclosure/enclosure-mirrors.ts'
import { firstSound } from './first-sound.ts'
import { TooManyTrianglesError } from './horn-mesh-error.ts'
import { insideSheets } from './horn-sheets.ts'
import { hornShells } from './horn-shells.ts'
import { type PartialQuadrants, partialDomain } from './partial-domain.ts'
import { meshPartialSheets } from './partial-mesh.ts'
import type { Sheet } from './sheet.ts'
import { plainWalls } from './shell-wall.ts'
import { sourceSheet } from './source-sheet.ts'

export type HornPart = {
  /** 1 is x ≥ 0, y ≥ 0; 12 is y ≥ 0; 14 is x ≥ 0; 1234 all of the circle. */
  readonly quadrants: PartialQuadrants | 1234
  /** Without a wall thickness or an enclosure: only the source and the inside of the wall. */
  readonly isOpen: boolean
}

/**
 * The surface of a horn, or of a part of it, for a file; it need not be closed. All of a closed horn is the surface that
 * is solved, unless that is too large for a solve. Nodes on a cut have exactly 0 there, and a part is meshed as it is, not
 * as the image of another one, so that any design can be cut. Normals point into the air. Lengths in mm. Same design, same
 * bytes. It ends on the cuts and on the rim of an open mouth, and nowhere else.
 *
 * @throws HornMeshError a subclass that says what happened and which parameter to change
 */
export function buildHornPart(design: HornDesign, { quadrants, isOpen }: HornPart): TriangleSurface {
  const isMirrored = quadrants === 1234
  if (isMirrored && !isOpen) {
    const surface = surfaceToSolve(design)
    if (surface !== undefined) return surface
  }
  const domain = isMirrored
    ? azimuthDomain(design.profile, enclosureMirrors(isOpen ? undefined : design.enclosure))
    : partialDomain(design.profile, quadrants)
  const meridianOf = meridianLookup(design.profile, domain.isRound)
  const shape = { domain, isOpen, isMirrored }
  return firstSound(
    waysToBuild(design, isOpen, { meridianOf, domain }).map((partsOf) => () => {
      const { sheets, closure } = partsOf()
      return meshPartialSheets(sheets, { ...shape, closure })
    }),
  )
}

/** What a solve of the design is given; undefined where that would be too large. */
function surfaceToSolve(design: HornDesign): TriangleSurface | undefined {
  try {
    return buildHornSurface(design).surface
  } catch (error) {
    if (error instanceof TooManyTrianglesError) return undefined
    throw error
  }
}

type Parts = { readonly sheets: readonly Sheet[]; readonly closure?: Closure }
type Place = { readonly meridianOf: MeridianLookup; readonly domain: AzimuthDomain }

/** The parts of the surface; where there are two ways, the second is for what does not come out in the first. */
function waysToBuild(design: HornDesign, isOpen: boolean, { meridianOf, domain }: Place): (() => Parts)[] {
  if (isOpen) return [() => openParts(design, { meridianOf, domain })]
  const { enclosure } = design
  if (enclosure !== undefined) return [() => enclosedHorn({ ...design, enclosure }, meridianOf, domain)]
  const { thinnedLocally, thinnedEverywhere } = hornShells(design, meridianOf, domain)
  return [thinnedLocally, thinnedEverywhere]
}

/** Source and inside of the wall. */
function openParts(design: HornDesign, { meridianOf, domain }: Place): Parts {
  const { profile, edgeLengthsMm } = design
  const walls = plainWalls(meridianOf, kinksForMesh(profile), domain)
  const shape = { walls, throatStretches: throatStretchesOf(profile), domain }
  return {
    sheets: withPole([sourceSheet(design, edgeLengthsMm.throat), ...insideSheets(design, shape, Infinity)]),
  }
}

/** A wall that ends on the axis closes there. */
function withPole(sheets: readonly Sheet[]): Sheet[] {
  return sheets.map((sheet, i) => {
    const [x, y] = sheet.pointAt(0, 1)
    return i === sheets.length - 1 && x === 0 && y === 0 ? { ...sheet, pole: 'end' } : sheet
  })
}
