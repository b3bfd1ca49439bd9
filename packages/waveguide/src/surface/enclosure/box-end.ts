import { boxEdgeRows, type EdgeRow, edgeWidthMm } from './box-edge-rows.ts'
import type { EnclosureBox } from './enclosure-box.ts'
import type { Vector } from '../vector.ts'

/** The front or the back of a box: its panel and the rings of its edge, from the panel to the sides. */
export type BoxEnd = {
  readonly panelZ: number
  readonly rows: readonly EdgeRow[]
  /** The z of each row. */
  readonly rowZ: readonly number[]
  /** Distance of neighbouring rows; 0 at a sharp edge. */
  readonly rowWidthMm: number
}

/** Rings that a rounding has at least: two elements for a right angle. */
const MIN_ROUNDED_STEPS = 2

/** A rounding smaller than this share of the edge length is one row: it is no more than a dull edge. */
const DULL_EDGE = 0.1

/** Distance of rings in parts of the edge length: the height of an equilateral triangle. */
const ROW_PER_EDGE = Math.sqrt(3) / 2

/** Rows are at most this many times as wide as their edges are long. */
const MAX_ROW_PER_ALONG = 1.3

const SAMPLES_BY_SIDE = 8

/**
 * Divides the edges of both ends by the wanted edge length there. Where the front panel is narrow beside the
 * mouth, nodes on its edge are close, and the rows must be as well.
 *
 * @param shortestAlongMm distance of the closest nodes along the front edge
 */
export function boxEnds(
  box: EnclosureBox,
  edgeAt: (place: Vector) => number,
  shortestAlongMm: number,
): { front: BoxEnd; back: BoxEnd } {
  const front = Math.min(
    shortestEdge(box, box.frontZ, edgeAt),
    (MAX_ROW_PER_ALONG / ROW_PER_EDGE) * shortestAlongMm,
  )
  return {
    front: boxEnd(box, box.frontZ, front),
    back: boxEnd(box, box.backZ, shortestEdge(box, box.backZ, edgeAt)),
  }
}

function boxEnd(box: EnclosureBox, panelZ: number, edgeMm: number): BoxEnd {
  const width = edgeWidthMm(box)
  const steps = edgeSteps(box.edgeShape, width, edgeMm)
  const rows = boxEdgeRows(box, steps)
  const towards = panelZ === box.frontZ ? -1 : 1
  const rowZ = rows.map(({ dropMm }) => panelZ + towards * dropMm)
  return { panelZ, rows, rowZ, rowWidthMm: width / steps }
}

/** How many rows of elements an edge, or a corner seen from the front, gets. */
export function edgeSteps(shape: EnclosureBox['edgeShape'], widthMm: number, edgeMm: number): number {
  const wanted = Math.round(widthMm / (ROW_PER_EDGE * edgeMm))
  const isFlat = shape === 'chamfered' || widthMm < DULL_EDGE * edgeMm
  return Math.max(wanted, isFlat ? 1 : MIN_ROUNDED_STEPS)
}

/** Around the panel. */
function shortestEdge(
  { minX, maxX, minY, maxY }: EnclosureBox,
  z: number,
  edgeAt: (place: Vector) => number,
): number {
  let shortest = Infinity
  for (let i = 0; i <= SAMPLES_BY_SIDE; i++) {
    const x = minX + ((maxX - minX) * i) / SAMPLES_BY_SIDE
    const y = minY + ((maxY - minY) * i) / SAMPLES_BY_SIDE
    const places: Vector[] = [
      [x, minY, z],
      [x, maxY, z],
      [minX, y, z],
      [maxX, y, z],
    ]
    shortest = Math.min(shortest, ...places.map(edgeAt))
  }
  return shortest
}
