import type { EnclosureBox } from './enclosure-box.ts'
import type { EnclosureSector } from './enclosure-sector.ts'
import type { Vector } from '../vector.ts'

/** The z of the front panel at a place given by its x and y. */
export type PanelHeight = (place: Vector) => number

/** A mouth as flat as this, relative to the size of the box, is flat. */
const FLAT = 1e-9

/**
 * The front panel in one sector: the plane of the front, or where the edge of the mouth lies behind it the
 * straight line from there outwards, at each azimuth, to the plane at the edge of the panel.
 */
export function frontPanelHeight(
  { frontZ }: EnclosureBox,
  { frame, straightX, straightY }: EnclosureSector,
  mouth: readonly Vector[],
): PanelHeight {
  const rim = mouth.map((node) => frame.toLocal(node))
  const deepest = Math.max(...rim.map(([, , z]) => frontZ - z))
  if (deepest <= FLAT * (straightX + straightY)) return () => frontZ
  return (place) => {
    const [x, y] = frame.toLocal(place)
    const { shareOfRim, z } = crossing(rim, x, y)
    const shareOfOutline = Math.max(x / straightX, y / straightY)
    // Both are the distance from the axis by that of the rim, or of the outline, at the same azimuth.
    const outwards = (1 - 1 / shareOfRim) / (1 / shareOfOutline - 1 / shareOfRim)
    return z + Math.min(1, Math.max(0, outwards)) * (frontZ - z)
  }
}

/** Where the ray from the axis through a point crosses the rim: how far the point is, by the crossing, and z there. */
function crossing(rim: readonly Vector[], x: number, y: number): { shareOfRim: number; z: number } {
  let i = 1
  while (i < rim.length - 1 && rim[i][0] * y - rim[i][1] * x > 0) i++
  const [ax, ay, az] = rim[i - 1]
  const [bx, by, bz] = rim[i]
  const fromA = ax * y - ay * x
  const fromB = x * by - y * bx
  const along = fromA / (fromA + fromB)
  const reach = Math.hypot(ax + along * (bx - ax), ay + along * (by - ay))
  return { shareOfRim: Math.hypot(x, y) / reach, z: az + along * (bz - az) }
}
