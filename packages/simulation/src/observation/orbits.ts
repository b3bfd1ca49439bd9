import { type ObservationFrame, planePoints, type Vector3 } from '@hornbench/solver'

/** The angles of an orbit: every 10° all around. */
const ORBIT_DEG = Array.from({ length: 36 }, (_, index) => 10 * index - 170)
/** Those of the vertical orbit which are not on the horizontal one. */
const OFF_AXIS_DEG = ORBIT_DEG.filter((angleDeg) => angleDeg % 180 !== 0)

export type OrbitPlane = 'horizontal' | 'vertical'
type OrbitPoint = { readonly plane: OrbitPlane; readonly angleDeg: number }

/** The 70 directions of both orbits, in the order of their points: those on the axis are on the horizontal one. */
export const ORBIT_POINTS: readonly OrbitPoint[] = [
  ...ORBIT_DEG.map((angleDeg) => ({ plane: 'horizontal' as const, angleDeg })),
  ...OFF_AXIS_DEG.map((angleDeg) => ({ plane: 'vertical' as const, angleDeg })),
]

type Around = { readonly centreM: Vector3; readonly distanceM: number }

/** x, y, z of the points of a horizontal and a vertical orbit, m, in the order of `ORBIT_POINTS`. */
export function orbitPointsM(frame: ObservationFrame, { centreM, distanceM }: Around): number[] {
  const arc = (plane: OrbitPlane, anglesDeg: readonly number[]) =>
    planePoints(frame, { plane, inclinationDeg: 0, anglesDeg, distanceM, centreM })
  return [...arc('horizontal', ORBIT_DEG), ...arc('vertical', OFF_AXIS_DEG)]
}
