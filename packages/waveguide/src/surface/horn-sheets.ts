import type { HornDesign } from '../params/horn-design.ts'
import { type AzimuthDomain, SECTOR_RAD } from './azimuth-domain.ts'
import type { Sheet } from './sheet.ts'
import {
  backSheet,
  kinkSheet,
  lipSheet,
  rearCylinderSheet,
  rearDiscSheet,
  wallSheet,
} from './shell-sheets.ts'
import type { ShellWall } from './shell-wall.ts'
import { sourceSheet } from './source-sheet.ts'

/**
 * Edges on the two sides of a wall are at most this many wall thicknesses long. The quadrature of the solver
 * for close triangles was checked down to walls of a third of the edge length.
 */
const MAX_EDGE_PER_THICKNESS = 3

type ShellShape = {
  /** The wall from the throat to the mouth: one stretch, or two with a kink between them. */
  readonly walls: readonly ShellWall[]
  readonly thicknessMm: number
  readonly domain: AzimuthDomain
}

/** The whole surface of a horn, from the centre of the source to the centre of the rear disc. */
export function hornSheets(design: HornDesign, shape: ShellShape): Sheet[] {
  const { walls, thicknessMm } = shape
  const longestEdge = MAX_EDGE_PER_THICKNESS * thicknessMm
  const mouthEdge = Math.min(design.edgeLengthsMm.mouth, longestEdge)
  const rearEdge = Math.min(design.edgeLengthsMm.rear, longestEdge)
  const throatWall = walls[0]
  const mouthWall = walls[walls.length - 1]
  return [
    sourceSheet(design, Math.min(design.edgeLengthsMm.throat, longestEdge)),
    ...insideSheets(design, shape, longestEdge),
    lipSheet(mouthWall, thicknessMm, mouthEdge),
    ...outsideSheets(shape, rearEdge),
    rearCylinderSheet(throatWall, thicknessMm, rearEdge),
    rearDiscSheet(throatWall, thicknessMm, rearEdge),
  ]
}

/** The edge length grows linearly with the arc length from the throat to the mouth. */
function insideSheets(
  { edgeLengthsMm }: HornDesign,
  { walls, domain }: ShellShape,
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
    const edgeMmAt = (u: number) => Math.min(throat + (start + u * share) * (mouth - throat), longestEdge)
    return wallSheet(wall, edgeMmAt, i === 0)
  })
}

function outsideSheets({ walls, thicknessMm }: ShellShape, edgeMm: number): Sheet[] {
  const [throatSide, mouthSide] = walls
  const throatBack = backSheet(throatSide, thicknessMm, edgeMm)
  if (mouthSide === undefined) return [throatBack]
  return [
    backSheet(mouthSide, thicknessMm, edgeMm),
    kinkSheet([throatSide, mouthSide], thicknessMm, edgeMm),
    throatBack,
  ]
}

const AVERAGED_AZIMUTHS = 32

function meanLength({ lengthMmAt }: ShellWall, { startRad, sectors }: AzimuthDomain): number {
  let sum = 0
  for (let i = 0; i < AVERAGED_AZIMUTHS; i++) {
    sum += lengthMmAt(startRad + (sectors * SECTOR_RAD * (i + 0.5)) / AVERAGED_AZIMUTHS)
  }
  return sum / AVERAGED_AZIMUTHS
}
