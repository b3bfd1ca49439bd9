import type { EnclosureBox } from './enclosure-box.ts'

/** One ring around an edge of the box, from the panel to the sides. */
export type EdgeRow = {
  /** Distance from the sides of the box, inwards. */
  readonly insetMm: number
  /** Distance from the plane of the panel, towards the middle of the box. */
  readonly dropMm: number
  /** Radius, or cut, of its corners. */
  readonly cornerMm: number
}

/**
 * Rings of an edge of the box in equal steps. A rounded box is a smaller one that a ball rolls around, a
 * chamfered one the same with an octahedron: its corners are triangles. A sharp edge has a single ring.
 */
export function boxEdgeRows({ edgeShape, edgeMm, edgeDepthMm }: EnclosureBox, steps: number): EdgeRow[] {
  if (edgeMm === 0) return [{ insetMm: 0, dropMm: 0, cornerMm: 0 }]
  return Array.from({ length: steps + 1 }, (_, k) => {
    if (k === steps) return { insetMm: 0, dropMm: edgeDepthMm, cornerMm: edgeMm }
    const share = k / steps
    const reach = edgeShape === 'rounded' ? Math.sin(0.5 * Math.PI * share) : share
    const drop = edgeShape === 'rounded' ? 1 - Math.cos(0.5 * Math.PI * share) : share
    return { insetMm: edgeMm * (1 - reach), dropMm: edgeDepthMm * drop, cornerMm: edgeMm * reach }
  })
}

/** The length of an edge across, from the panel to a side. */
export function edgeWidthMm({ edgeShape, edgeMm, edgeDepthMm }: EnclosureBox): number {
  if (edgeShape === 'chamfered') return Math.hypot(edgeMm, edgeDepthMm)
  // Ramanujan's perimeter of an ellipse, a quarter of it.
  const sum = edgeMm + edgeDepthMm
  const root = Math.sqrt((3 * edgeMm + edgeDepthMm) * (edgeMm + 3 * edgeDepthMm))
  return 0.25 * Math.PI * (3 * sum - root)
}
