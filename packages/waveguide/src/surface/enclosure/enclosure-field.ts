import type { Enclosure, QuadrantValues } from '../../params/enclosure.ts'
import type { EnclosureBox } from './enclosure-box.ts'
import type { Vector } from '../vector.ts'

/** Edges near the throat are at most this many times as long as the throat is away from the box. */
const MAX_EDGE_PER_DISTANCE = 3

/**
 * The wanted edge length on a box, mm: bilinear between the four corners of the front and of the back panel,
 * linear between the two, and behind the throat, a disc in the plane z = 0, shorter where that is close.
 */
export function enclosureField(
  { frontEdgesMm, backEdgesMm }: Enclosure,
  box: EnclosureBox,
  throatRadiusMm: number,
): (place: Vector) => number {
  const { minX, maxX, minY, maxY, frontZ, backZ } = box
  return ([x, y, z]) => {
    const toRight = share(x, minX, maxX)
    const toTop = share(y, minY, maxY)
    const toBack = share(z, frontZ, backZ)
    const front = bilinear(frontEdgesMm, toRight, toTop)
    const wanted = front + toBack * (bilinear(backEdgesMm, toRight, toTop) - front)
    if (z >= 0) return wanted
    const fromThroat = Math.hypot(Math.max(0, Math.hypot(x, y) - throatRadiusMm), z)
    return Math.min(wanted, MAX_EDGE_PER_DISTANCE * fromThroat)
  }
}

function share(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)))
}

function bilinear([q1, q2, q3, q4]: QuadrantValues, toRight: number, toTop: number): number {
  const top = q2 + toRight * (q1 - q2)
  const bottom = q3 + toRight * (q4 - q3)
  return bottom + toTop * (top - bottom)
}
