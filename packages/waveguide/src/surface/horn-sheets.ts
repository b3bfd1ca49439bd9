import type { HornDesign } from '../params/horn-design.ts'
import type { AzimuthDomain } from './azimuth-domain.ts'
import { meanLength } from './mean-length.ts'
import type { Sheet } from './sheet.ts'
import {
  backSheet,
  kinkSheet,
  lipSheet,
  rearCylinderSheet,
  rearDiscSheet,
  wallSheet,
} from './shell-sheets.ts'
import { type ShellWall, thicknessShare } from './shell-wall.ts'
import { sourceSheet } from './source-sheet.ts'

/**
 * Edges on the two sides of a wall are at most this many wall thicknesses long. The quadrature of the solver
 * for close triangles was checked down to walls of a third of the edge length.
 */
const MAX_EDGE_PER_THICKNESS = 3

/** Edges of a throat extension or slot, in parts of its length: one row of triangles must not become needles. */
const EDGE_PER_STRETCH = 1.5

type ShellShape = {
  /** The wall from the throat to the mouth, in stretches with a kink between neighbours. */
  readonly walls: readonly ShellWall[]
  /** How many of them come before the main part. */
  readonly throatStretches: number
  readonly thicknessMm: number
  readonly domain: AzimuthDomain
}

/** The whole surface of a horn, from the centre of the source to the centre of the rear disc. */
export function hornSheets(design: HornDesign, shape: ShellShape): Sheet[] {
  const { walls, thicknessMm } = shape
  const longestEdge = MAX_EDGE_PER_THICKNESS * thicknessMm
  const lastWall = walls[walls.length - 1]
  const mouthEdge = Math.min(design.edgeLengthsMm.mouth, longestEdge * thicknessShare(lastWall, 1))
  const rearEdge = Math.min(design.edgeLengthsMm.rear, longestEdge)
  const throatWall = walls[0]
  return [
    sourceSheet(design, Math.min(design.edgeLengthsMm.throat, longestEdge)),
    ...insideSheets(design, shape, longestEdge),
    lipSheet(lastWall, thicknessMm, mouthEdge),
    ...outsideSheets(shape, rearEdge),
    rearCylinderSheet(throatWall, thicknessMm, rearEdge),
    rearDiscSheet(throatWall, thicknessMm, rearEdge),
  ]
}

/** The edge length grows linearly with the arc length from the throat to the mouth. */
export function insideSheets(
  { edgeLengthsMm }: HornDesign,
  { walls, throatStretches, domain }: Omit<ShellShape, 'thicknessMm'>,
  longestEdge: number,
): Sheet[] {
  const { throat, mouth } = edgeLengthsMm
  const lengths = walls.map((wall) => meanLength(wall, domain))
  const whole = lengths.reduce((sum, length) => sum + length, 0)
  let end = 0
  return walls.map((wall, i) => {
    const start = end
    const share = lengths[i] / whole
    end += share
    const longest = i < throatStretches ? Math.min(longestEdge, EDGE_PER_STRETCH * lengths[i]) : longestEdge
    const edgeMmAt = (u: number) =>
      Math.min(throat + (start + u * share) * (mouth - throat), longest * thicknessShare(wall, u))
    return wallSheet(wall, edgeMmAt, i === 0)
  })
}

/** From the mouth to the throat. Only behind the main part's own kink do the two offsets part. */
function outsideSheets({ walls, throatStretches, domain, thicknessMm }: ShellShape, edgeMm: number): Sheet[] {
  const sheets: Sheet[] = []
  for (let i = walls.length - 1; i >= 0; i--) {
    const isShort = i < throatStretches
    const edge = isShort ? Math.min(edgeMm, EDGE_PER_STRETCH * meanLength(walls[i], domain)) : edgeMm
    const longest = MAX_EDGE_PER_THICKNESS * thicknessMm
    const edgeMmAt = (u: number) => Math.min(edge, longest * thicknessShare(walls[i], 1 - u))
    sheets.push(backSheet(walls[i], thicknessMm, edgeMmAt))
    if (i > throatStretches) sheets.push(kinkSheet([walls[i - 1], walls[i]], thicknessMm, edgeMm))
  }
  return sheets
}
