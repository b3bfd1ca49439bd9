import type { MeshWarning } from '../../mesh-warning.ts'
import type { Enclosure } from '../../params/enclosure.ts'
import type { HornExtents, PlanBounds } from '../../profile/horn-extents.ts'

/** The box around a horn, mm. */
export type EnclosureBox = PlanBounds & {
  readonly frontZ: number
  readonly backZ: number
  readonly edgeShape: Enclosure['edgeShape']
  /** How far the edges reach into the panels, and the radius or the cut of the corners seen from the front. */
  readonly edgeMm: number
  /** How far the edges reach along the axis. */
  readonly edgeDepthMm: number
}

/** What edges leave of half the width and half the height, mm. */
const HALF_SIZE_LEFT_MM = 0.1

/** Share of the depth that the front edges may take, and the back edges again. */
const MAX_SHARE_OF_DEPTH = 0.49

/** What edges leave of the front panel beside the mouth: a share of it, and a length in mm. */
const RIM_LEFT = 0.1
const RIM_LEFT_MM = 0.5

/**
 * The box of an enclosure: the spacings go on top of the extents of the mouth, the front panel lies at the
 * largest z of the mouth's edge. Edges that are too large are reduced: to half the width and the height less
 * 0.1 mm, to what the mouth leaves of the front panel, and along the axis to 0.49 of the depth.
 */
export function enclosureBox(enclosure: Enclosure, { mouth, mouthZMm }: HornExtents): EnclosureBox {
  const { spacingMm, depthMm, edgeShape } = enclosure
  const bounds = {
    minX: mouth.minX - spacingMm.left,
    maxX: mouth.maxX + spacingMm.right,
    minY: mouth.minY - spacingMm.bottom,
    maxY: mouth.maxY + spacingMm.top,
  }
  const rim = Math.min(spacingMm.left, spacingMm.right, spacingMm.top, spacingMm.bottom)
  const edgeMm = Math.max(
    0,
    Math.min(
      enclosure.edgeMm,
      0.5 * (bounds.maxX - bounds.minX) - HALF_SIZE_LEFT_MM,
      0.5 * (bounds.maxY - bounds.minY) - HALF_SIZE_LEFT_MM,
      rim - Math.max(RIM_LEFT_MM, RIM_LEFT * rim),
    ),
  )
  return {
    ...bounds,
    frontZ: mouthZMm,
    backZ: mouthZMm - depthMm,
    edgeShape,
    edgeMm,
    edgeDepthMm: Math.min(edgeMm, MAX_SHARE_OF_DEPTH * depthMm),
  }
}

/** Says how far the edges were reduced. */
export function edgeWarnings({ edgeMm: wanted }: Enclosure, box: EnclosureBox): MeshWarning[] {
  const { edgeMm, edgeDepthMm } = box
  if (edgeDepthMm === wanted) return []
  const found =
    edgeMm === edgeDepthMm
      ? `${shown(edgeMm)} mm`
      : `${shown(edgeMm)} mm in the panels and ${shown(edgeDepthMm)} mm along the axis`
  const message =
    `The edges of the enclosure are ${found} large instead of ${wanted} mm: more does not fit beside the mouth or into ` +
    'the depth. Reduce enc_edge, or make enc_space_l, enc_space_t, enc_space_r, enc_space_b or enc_depth larger.'
  return [{ code: 'edge-reduced', message }]
}

function shown(lengthMm: number): number {
  return Number(lengthMm.toPrecision(3))
}
