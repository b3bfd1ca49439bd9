import type { ObservationFrame } from '@hornbench/solver'

/** x, y, z of a point on the axis, m. */
export function pointOnAxisM({ origin, axis }: ObservationFrame, distanceM: number): number[] {
  return origin.map((coordinate, index) => coordinate + distanceM * axis[index])
}
