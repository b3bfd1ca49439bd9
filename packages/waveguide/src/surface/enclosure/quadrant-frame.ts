import type { EnclosureBox } from './enclosure-box.ts'
import type { Vector } from '../vector.ts'

/**
 * Coordinates of a quadrant in which it is the first one: x along the axis at which it starts, y along the one
 * at which it ends, in the direction of the azimuth. Exact: only signs and places change.
 */
export type QuadrantFrame = {
  readonly toWorld: (local: Vector) => Vector
  readonly toLocal: (world: Vector) => Vector
  /** Distances of the sides of the box from the axis of the horn, in local x and y. */
  readonly halfX: number
  readonly halfY: number
}

export function quadrantFrame(quadrant: number, box: EnclosureBox): QuadrantFrame {
  const turns = ((quadrant % 4) + 4) % 4
  const halves = [box.maxX, box.maxY, -box.minX, -box.minY]
  return {
    toWorld: (local) => turned(local, turns),
    toLocal: (world) => turned(world, (4 - turns) % 4),
    halfX: halves[turns],
    halfY: halves[(turns + 1) % 4],
  }
}

/** Turned by right angles about the z axis. Adding 0 makes −0 a plain 0. */
function turned([x, y, z]: Vector, turns: number): Vector {
  if (turns === 1) return [-y + 0, x, z]
  if (turns === 2) return [-x + 0, -y + 0, z]
  if (turns === 3) return [y, -x + 0, z]
  return [x, y, z]
}
