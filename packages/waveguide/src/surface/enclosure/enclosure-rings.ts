import type { BoxEnd } from './box-end.ts'
import { divideLine, innerPositions, isStaggered } from './divide-line.ts'
import { GROWTH_SLOPE, type PlacedNode, spacingBeside } from './edge-spacing.ts'
import type { EnclosureBox } from './enclosure-box.ts'
import {
  cornerEdgesInRow,
  cornerElementMm,
  type EnclosurePlan,
  type EnclosureSector,
} from './enclosure-sector.ts'
import { addVertex, type GrowingSurface, vertexAt } from '../growing-surface.ts'
import type { PlanePoint } from '../planar/plane-point.ts'
import type { Vector } from '../vector.ts'
import type { RingSide } from '../zip-strip.ts'

/** One row of one end of the box within a sector, in the direction of the azimuth. */
export type EnclosureRing = {
  /** From the axis to the corner. */
  readonly first: RingSide
  /** Around the corner; a single node where it is sharp. */
  readonly corner: RingSide
  /** From the corner to the next axis. */
  readonly second: RingSide
}

/** Longest edges along a rounding or a chamfer, in widths of its rows, and beside a corner, in those of its elements. */
const ALONG_PER_ROW = 2.5
const ALONG_PER_CORNER_ELEMENT = 1.6

/** Narrow rows, corners, and what is near the mouth, shorten edges no further than to these shares of the wanted length. */
const SHORTEST_BY_ROW = 0.25
const SHORTEST_BY_CORNER = 0.05
export const SHORTEST_BY_MOUTH = 0.12

/** Edges beside a sharp edge, in parts of the wanted length. */
const AT_SHARP_EDGE = 0.45

/** Edges of the outline are at most this many times as long as the mouth is away. */
export const EDGE_PER_DISTANCE = 2.2

/** Where the rows of one end have their nodes within a sector. */
type RowPositions = {
  /** Local y from the axis to the corner. */
  readonly first: readonly number[]
  /** Local x from the corner to the next axis. */
  readonly second: readonly number[]
}

type RingOptions = {
  readonly sector: EnclosureSector
  readonly end: BoxEnd
  /** Vertices of the rows on the axes at which the sector begins and ends. */
  readonly starts: readonly number[]
  readonly stops: readonly number[]
  /** Nodes of the mouth, for the front. */
  readonly mouth: readonly PlacedNode[]
}

/** Appends the nodes of all rows of one end within a sector; rows after the first are staggered in turn. */
export function appendRings(
  surface: GrowingSurface,
  plan: EnclosurePlan,
  options: RingOptions,
): EnclosureRing[] {
  const positions = rowPositions(plan, options)
  return options.end.rows.map((_, row) => appendRing(surface, plan.box, { ...options, positions, row }))
}

function rowPositions(plan: EnclosurePlan, { sector, end, mouth }: RingOptions): RowPositions {
  const { frame, straightX, straightY } = sector
  const spacing = outlineSpacing(plan, { sector, end, mouth })
  const first = divideLine(straightY, (y) =>
    spacing(frame.toWorld([straightX, y, end.panelZ]), straightY - y),
  )
  const second = divideLine(straightX, (s) =>
    spacing(frame.toWorld([straightX - s, straightY, end.panelZ]), s),
  )
  return { first, second: second.map((s) => straightX - s) }
}

/** The spacing at a place of the outline of a panel, at a distance from its corner. */
function outlineSpacing(
  { box, edgeAt }: EnclosurePlan,
  { sector, end: { rowWidthMm }, mouth }: Pick<RingOptions, 'sector' | 'end' | 'mouth'>,
): (place: Vector, fromCornerMm: number) => number {
  const beside = spacingBeside(edgeAt, mouth)
  const cornerMm = ALONG_PER_CORNER_ELEMENT * Math.min(rowWidthMm, cornerElementMm(box, sector))
  return (place, fromCornerMm) => {
    const wanted = edgeAt(place)
    const fromMouth = nearestDistance(place, mouth)
    const byMouth = Math.max(
      SHORTEST_BY_MOUTH * wanted,
      Math.min(beside(place), EDGE_PER_DISTANCE * fromMouth),
    )
    if (box.edgeMm === 0) return Math.min(AT_SHARP_EDGE * wanted, byMouth)
    const byRow = Math.max(ALONG_PER_ROW * rowWidthMm, SHORTEST_BY_ROW * wanted)
    const byCorner = Math.max(cornerMm, SHORTEST_BY_CORNER * wanted) + GROWTH_SLOPE * fromCornerMm
    return Math.min(byMouth, byRow, byCorner)
  }
}

function nearestDistance([x, y, z]: Vector, nodes: readonly PlacedNode[]): number {
  let nearest = Infinity
  for (const { point } of nodes) {
    nearest = Math.min(nearest, (point[0] - x) ** 2 + (point[1] - y) ** 2 + (point[2] - z) ** 2)
  }
  return Math.sqrt(nearest)
}

function appendRing(
  surface: GrowingSurface,
  box: EnclosureBox,
  options: RingOptions & { readonly positions: RowPositions; readonly row: number },
): EnclosureRing {
  const { sector, end, positions, row } = options
  const { frame } = sector
  const { insetMm } = end.rows[row]
  const areStaggered = isStaggered(row, end.rows.length - 1)
  const add = (x: number, y: number) => addVertex(surface, frame.toWorld([x, y, end.rowZ[row]]))
  const along = innerPositions(positions.first, areStaggered).map((y) => add(frame.halfX - insetMm, y))
  const corner = cornerPoints(box, sector, { end, row }).map(([x, y]) => add(x, y))
  const onwards = innerPositions(positions.second, areStaggered).map((x) => add(x, frame.halfY - insetMm))
  const sideOf = (indices: readonly number[]): RingSide => ({
    indices,
    nodes: indices.map((index) => vertexAt(surface, index)),
  })
  return {
    first: sideOf([options.starts[row], ...along, corner[0]]),
    corner: sideOf(corner),
    second: sideOf([corner[corner.length - 1], ...onwards, options.stops[row]]),
  }
}

/** The nodes of a row around the corner, in the frame of the quadrant; its ends lie exactly on the straight parts. */
function cornerPoints(
  { edgeShape }: EnclosureBox,
  sector: EnclosureSector,
  { end, row }: { readonly end: BoxEnd; readonly row: number },
): PlanePoint[] {
  const { frame, straightX, straightY } = sector
  const { insetMm, cornerMm } = end.rows[row]
  const [x, y] = [frame.halfX - insetMm, frame.halfY - insetMm]
  const edges = cornerEdgesInRow(sector, row, end.rows.length)
  if (edges === 0) return [[x, y]]
  return Array.from({ length: edges + 1 }, (_, i): PlanePoint => {
    if (i === 0) return [x, straightY]
    if (i === edges) return [straightX, y]
    const angle = (0.5 * Math.PI * i) / edges
    const toX = edgeShape === 'rounded' ? Math.cos(angle) : 1 - i / edges
    const toY = edgeShape === 'rounded' ? Math.sin(angle) : i / edges
    return [straightX + cornerMm * toX, straightY + cornerMm * toY]
  })
}
