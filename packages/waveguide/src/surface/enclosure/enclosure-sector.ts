import type { AzimuthDomain } from '../azimuth-domain.ts'
import { SECTOR_RAD } from '../azimuth-domain.ts'
import type { BoxEnd } from './box-end.ts'
import { edgeSteps } from './box-end.ts'
import type { EnclosureBox } from './enclosure-box.ts'
import { type QuadrantFrame, quadrantFrame } from './quadrant-frame.ts'
import type { Vector } from '../vector.ts'

/** What the parts of a box share while they are meshed. */
export type EnclosurePlan = {
  readonly box: EnclosureBox
  readonly domain: AzimuthDomain
  readonly front: BoxEnd
  readonly back: BoxEnd
  /** Wanted edge length. */
  readonly edgeAt: (place: Vector) => number
}

/** A corner of the box seen from the front, in the frame of its quadrant. */
export type EnclosureSector = {
  readonly frame: QuadrantFrame
  /** Length of the straight part of the outline, from the axis to the corner, on both of its sides. */
  readonly straightX: number
  readonly straightY: number
  /** Edges of the corner at the sides of the box; 0 where it is sharp. */
  readonly cornerEdges: number
}

/** Edges of a corner by the rows of the edges that meet there: the triangle between the three must not be a needle. */
const CORNER_EDGES_PER_ROW = 0.75

/** The frame of the quadrant that begins at a column: the axis lines between sectors are counted from 0. */
export function columnFrame({ box, domain }: EnclosurePlan, column: number): QuadrantFrame {
  return quadrantFrame(Math.round(domain.startRad / SECTOR_RAD) + column, box)
}

export function enclosureSector(plan: EnclosurePlan, sector: number): EnclosureSector {
  const { box, edgeAt } = plan
  const frame = columnFrame(plan, sector)
  const { edgeMm, edgeShape, frontZ, backZ } = box
  const atCorner = [frontZ, backZ].map((z) => edgeAt(frame.toWorld([frame.halfX, frame.halfY, z])))
  const width = (edgeShape === 'rounded' ? 0.5 * Math.PI : Math.SQRT2) * edgeMm
  const own = edgeSteps(edgeShape, width, Math.min(...atCorner))
  const byRows = Math.round(
    CORNER_EDGES_PER_ROW * (Math.max(plan.front.rows.length, plan.back.rows.length) - 1),
  )
  return {
    frame,
    straightX: frame.halfX - edgeMm,
    straightY: frame.halfY - edgeMm,
    cornerEdges: edgeMm === 0 ? 0 : Math.max(own, byRows),
  }
}

/** Edges of the corner in a row: none where the panel begins, all of them at the sides. */
export function cornerEdgesInRow({ cornerEdges }: EnclosureSector, row: number, rows: number): number {
  if (cornerEdges === 0 || row === 0) return 0
  return Math.max(1, Math.round((cornerEdges * row) / (rows - 1)))
}

/** The width of one element of the corner at the sides of the box. */
export function cornerElementMm(
  { edgeMm, edgeShape }: EnclosureBox,
  { cornerEdges }: EnclosureSector,
): number {
  if (cornerEdges === 0) return 0
  return edgeShape === 'rounded'
    ? 2 * edgeMm * Math.sin((0.25 * Math.PI) / cornerEdges)
    : (Math.SQRT2 * edgeMm) / cornerEdges
}
