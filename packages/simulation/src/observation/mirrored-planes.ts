import {
  type DistanceReference,
  type ObservationFrame,
  referencePointM,
  type Vector3,
} from '@hornbench/solver'
import type { Radiator } from '../source/radiator.ts'
import type { PlaneName } from './plane-name.ts'

/** Of a direction, and of the distance of the arc: far below what shows in a level. */
const TOLERANCE = 1e-3

type Arcs = {
  readonly planes: readonly PlaneName[]
  readonly diagonalDeg: number
  readonly distanceM: number
  /** Their centre: `mouth` when it is left out. */
  readonly origin?: DistanceReference | undefined
}

/**
 * The planes on whose two sides of the axis the body radiates alike: where x = 0 is a mirror plane, the left half of a
 * horizontal arc is the image of its right half; where x = 0 and y = 0 are, so are those of any plane through the axis.
 */
export function mirroredPlanes(
  { frame, mirrors }: Pick<Radiator, 'frame' | 'mirrors'>,
  arcs: Arcs,
): PlaneName[] {
  const { x, y } = mirrors.planes
  const [centreX, centreY] = referencePointM(frame, arcs.origin ?? 'mouth').map(
    (m) => Math.abs(m) <= TOLERANCE * arcs.distanceM,
  )
  const [axisX, axisY] = frame.axis.map(isZero)
  return arcs.planes.filter((plane) => {
    const [alongX, alongY, alongZ] = sideways(frame, plane, arcs.diagonalDeg).map(isZero)
    const acrossX = x && centreX && axisX && alongY && alongZ
    const acrossY = y && centreY && axisY && alongX && alongZ
    return acrossX || acrossY || (x && y && centreX && centreY && axisX && axisY)
  })
}

function isZero(share: number): boolean {
  return Math.abs(share) <= TOLERANCE
}

/** Where the positive angles of a plane lie. */
function sideways({ right, up }: ObservationFrame, plane: PlaneName, diagonalDeg: number): Vector3 {
  if (plane === 'horizontal') return right
  if (plane === 'vertical') return up
  const azimuth = (diagonalDeg * Math.PI) / 180
  const [c, s] = [Math.cos(azimuth), Math.sin(azimuth)]
  return [c * right[0] + s * up[0], c * right[1] + s * up[1], c * right[2] + s * up[2]]
}
