import { divideLine, innerPositions, isStaggered } from './divide-line.ts'
import { type PlacedNode, placedNodes, spacingBeside } from './edge-spacing.ts'
import type { EnclosureRing } from './enclosure-rings.ts'
import { cornerElementMm, type EnclosurePlan, type EnclosureSector } from './enclosure-sector.ts'
import { addVertex, type GrowingSurface, vertexAt } from '../growing-surface.ts'
import type { Vector } from '../vector.ts'
import { type RingSide, zipStrip } from '../zip-strip.ts'

/** Longest edges along a corner, in widths of its elements, and the shortest of them in wanted lengths. */
const ALONG_PER_WIDTH = 2.5
const SHORTEST_BY_WIDTH = 0.25

/** Edges on a sharp corner, in parts of the wanted length. */
const AT_SHARP_EDGE = 0.45

type CornerOptions = {
  readonly sector: EnclosureSector
  readonly front: readonly EnclosureRing[]
  readonly back: readonly EnclosureRing[]
  readonly placed: readonly PlacedNode[]
}

type CornerLines = {
  /** The lines at which the corner meets the sides; the same one twice where it is sharp. From back to front. */
  readonly outer: readonly [readonly number[], readonly number[]]
  /** The nodes of these two. */
  readonly nodes: readonly PlacedNode[]
}

/** Appends the corner between the front and the back edge: lines parallel to the axis, every second one staggered. */
export function appendCornerLines(
  surface: GrowingSurface,
  plan: EnclosurePlan,
  { sector, front, back, placed }: CornerOptions,
): CornerLines {
  const tops = front[front.length - 1].corner
  const bottoms = back[back.length - 1].corner
  const positions = linePositions(plan, { sector, placed }, [bottoms.nodes[0], tops.nodes[0]])
  const lines = tops.nodes.map(([x, y], j): RingSide => {
    const bottom = bottoms.nodes[j][2]
    const between = innerPositions(positions, isStaggered(j, tops.nodes.length - 1)).map((at) =>
      addVertex(surface, [x, y, bottom + at]),
    )
    const indices = [bottoms.indices[j], ...between, tops.indices[j]]
    return { indices, nodes: indices.map((index) => vertexAt(surface, index)) }
  })
  for (let j = 1; j < lines.length; j++) zipStrip(lines[j - 1], lines[j], surface.triangles)
  const outer = [lines[0], lines[lines.length - 1]] as const
  return {
    outer: [outer[0].indices, outer[1].indices],
    nodes: outer.flatMap(({ nodes }) => placedNodes(nodes)),
  }
}

function linePositions(
  { box, edgeAt }: EnclosurePlan,
  { sector, placed }: Pick<CornerOptions, 'sector' | 'placed'>,
  [bottom, top]: readonly [Vector, Vector],
): number[] {
  const width = cornerElementMm(box, sector)
  const wantedAt = (place: Vector) => {
    const wanted = edgeAt(place)
    if (width === 0) return AT_SHARP_EDGE * wanted
    return Math.min(wanted, Math.max(ALONG_PER_WIDTH * width, SHORTEST_BY_WIDTH * wanted))
  }
  const spacing = spacingBeside(wantedAt, placed)
  return divideLine(top[2] - bottom[2], (at) => spacing([bottom[0], bottom[1], bottom[2] + at]))
}
