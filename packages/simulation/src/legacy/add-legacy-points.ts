import type { ObservationLayout } from '../observation/observation-layout.ts'
import type { createPointList } from '../observation/point-list.ts'
import type { LegacyPolar } from './legacy-polar.ts'
import { legacyPoints } from './legacy-points.ts'
import { silencePoints, type SilencingRadiator } from './silence-points.ts'

type LegacyPointsRequest = {
  readonly polar: LegacyPolar
  /** How far away a point may be. */
  readonly reachM: number
  /** A point in the air, where those are sent that have no place of their own. */
  readonly elsewhereM: ArrayLike<number>
}

/**
 * Appends the points of the older document and says which is what.
 *
 * @throws UnusableObservationError for more points than the solver takes
 */
export function addLegacyPoints(
  list: ReturnType<typeof createPointList>,
  radiator: SilencingRadiator,
  { polar, reachM, elsewhereM }: LegacyPointsRequest,
): ObservationLayout['legacy'] {
  const { arcs, onAxisM } = legacyPoints(radiator.surface, polar)
  const silentPoints: number[] = []
  const add = (pointsM: Float64Array) => {
    const silent = silencePoints(radiator, pointsM, { reachM, elsewhereM })
    const first = list.add(pointsM)
    silentPoints.push(...silent.map((index) => first + index))
    return first
  }
  const { distanceM, onAxisDistanceM, fromDeg, toDeg, angles, normAngleDeg, planes } = polar
  return {
    distanceM,
    onAxisDistanceM,
    angles: { fromDeg, toDeg, count: angles },
    normAngleDeg,
    planes: [...planes],
    onAxisPoint: add(onAxisM),
    arcs: arcs.map(({ plane, pointsM }) => ({ plane, firstPoint: add(pointsM) })),
    silentPoints,
  }
}
