import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { placedNodes, type PlacedNode } from './edge-spacing.ts'
import { appendColumns, appendColumnRows } from './enclosure-columns.ts'
import { appendCornerLines } from './enclosure-corner.ts'
import { enclosureFaces } from './enclosure-faces.ts'
import { appendRings, type EnclosureRing } from './enclosure-rings.ts'
import { type EnclosurePlan, type EnclosureSector, enclosureSector } from './enclosure-sector.ts'
import { fillFace } from './fill-face.ts'
import { frontPanelHeight } from './front-panel-height.ts'
import { type GrowingSurface, tagNewTriangles } from '../growing-surface.ts'
import type { Vector } from '../vector.ts'
import { type RingSide, zipStrip } from '../zip-strip.ts'

/**
 * Appends the box around a horn to its inside: edges row by row, corners line by line, panels and sides as
 * faces with a free mesh. Works on any domain, sector by sector; on the planes between sectors one coordinate
 * is exactly 0.
 *
 * @param mouth the last ring of the horn, by sectors
 * @throws SelfIntersectingHornError, TooManyTrianglesError
 */
export function appendEnclosure(
  surface: GrowingSurface,
  mouth: readonly RingSide[],
  plan: EnclosurePlan & { readonly maxTriangles: number },
): void {
  const { frontZ } = plan.box
  const mouthNodes = mouth.flatMap(({ nodes }) => placedNodes(nodes.map(([x, y]): Vector => [x, y, frontZ])))
  const rows = appendColumnRows(surface, plan)
  const sectors = mouth.map((_, s) => {
    const sector = enclosureSector(plan, s)
    const [starts, stops] = [rows(s), rows(s + 1)]
    const inFront = { sector, end: plan.front, mouth: mouthNodes, starts: starts.front, stops: stops.front }
    const behind = { sector, end: plan.back, mouth: [], starts: starts.back, stops: stops.back }
    const front = appendRings(surface, plan, inFront)
    const back = appendRings(surface, plan, behind)
    return { sector, front, back }
  })
  zipEdges(surface, sectors)
  const placed = [
    ...mouthNodes,
    ...sectors.flatMap(({ front, back }) => [...front, ...back].flatMap(nodesOf)),
  ]
  const lines = sectors.map((ringed) => appendCornerLines(surface, plan, { ...ringed, placed }))
  placed.push(...lines.flatMap(({ nodes }) => nodes))
  const heights = sectors.map(({ sector }, s) => frontPanelHeight(plan.box, sector, mouth[s].nodes))
  const columns = appendColumns(surface, plan, { mouth, heights, rows, placed })
  sectors.forEach((ringed, s) => {
    const faces = enclosureFaces({
      ...ringed,
      plan,
      mouth: mouth[s].indices,
      heightAt: heights[s],
      cornerLines: lines[s].outer,
      columns: [columns(s), columns(s + 1)],
    })
    for (const face of faces) fillFace(surface, face, plan)
  })
  tagNewTriangles(surface, SURFACE_TAG.wall)
}

type RingedSector = {
  readonly sector: EnclosureSector
  readonly front: readonly EnclosureRing[]
  readonly back: readonly EnclosureRing[]
}

/** Joins the rows: in front from the panel to the sides, behind from the sides to the panel. */
function zipEdges({ triangles }: GrowingSurface, sectors: readonly RingedSector[]): void {
  for (const { front, back } of sectors) {
    for (const rings of [front, back.toReversed()]) {
      for (let k = 1; k < rings.length; k++) {
        const [from, to] = [rings[k - 1], rings[k]]
        zipStrip(from.first, to.first, triangles)
        if (from.corner.nodes.length + to.corner.nodes.length > 2) zipStrip(from.corner, to.corner, triangles)
        zipStrip(from.second, to.second, triangles)
      }
    }
  }
}

/** Without its corner, whose elements may be much finer than what is beside them. */
function nodesOf({ first, second }: EnclosureRing): PlacedNode[] {
  return [...placedNodes(first.nodes), ...placedNodes(second.nodes)]
}
