import { type Bounds, centreOf, sizeOf } from './mesh-bounds.ts'
import { eyeOf, type Orbit, viewAxes } from './orbit.ts'
import { lengthText } from './size-text.ts'
import { dot, plus, type Vector } from './vector.ts'

/** A line along one edge of the box around the horn, mm, and what to write at it. */
export type DimensionLine = {
  readonly name: 'width' | 'height' | 'depth'
  readonly from: Vector
  readonly to: Vector
  readonly text: string
}

/** Between the horn and the lines, of its longest side. */
const GAP = 0.09
const LOW_RAD = 0.2

/**
 * Width and depth along the edges of the ground that are lowest on the screen, height along the corner that stands out
 * there, so that no line crosses the horn.
 */
export function dimensionLines(bounds: Bounds, orbit: Orbit): DimensionLine[] {
  const { low, high } = bounds
  const [width, height, depth] = sizeOf(bounds)
  const gap = GAP * Math.max(width, height, depth)
  const eye = eyeOf(orbit)
  const centre = centreOf(bounds)
  // Seen along the ground, a gap on it would not be seen.
  const onGround = Math.min(1, Math.abs(orbit.elevationRad) / LOW_RAD)
  const aside = gap * onGround
  const isAbove = orbit.elevationRad >= 0
  // Those next to the eye, and the others where it looks from below.
  const lowest = (axis: 0 | 2) =>
    eye[axis] >= centre[axis] === isAbove ? high[axis] + aside : low[axis] - aside
  const [x, y, z] = [lowest(0), low[1] - gap * (1 - onGround), lowest(2)]
  const corner = outstandingCorner(bounds, { orbit, gap })
  return [
    { name: 'width', from: [low[0], y, z], to: [high[0], y, z], text: lengthText(width) },
    { name: 'depth', from: [x, y, low[2]], to: [x, y, high[2]], text: lengthText(depth) },
    { name: 'height', from: corner, to: [corner[0], high[1], corner[2]], text: lengthText(height) },
  ]
}

/** Of the corners at the left and right end of the box on the screen, the foot of the one next to the eye. */
function outstandingCorner({ low, high }: Bounds, { orbit, gap }: { orbit: Orbit; gap: number }): Vector {
  const { right, toEye } = viewAxes(orbit)
  const standsOut = (side: number): Vector => {
    const corner: Vector = [
      side * right[0] >= 0 ? high[0] : low[0],
      low[1],
      side * right[2] >= 0 ? high[2] : low[2],
    ]
    return plus(corner, right, side * gap)
  }
  const [left, other] = [standsOut(-1), standsOut(1)]
  return dot(left, toEye) > dot(other, toEye) ? left : other
}
