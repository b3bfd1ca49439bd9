import { addLegacyPoints } from '../legacy/add-legacy-points.ts'
import type { PrepareRequest } from '../prepare-request.ts'
import type { Radiator } from '../source/radiator.ts'
import { directivitySphere } from './directivity-sphere.ts'
import type { ObservationLayout } from './observation-layout.ts'
import { phaseReachM } from './phase-reach.ts'
import { pointOnAxisM } from './point-on-axis.ts'
import { createPointList } from './point-list.ts'
import { placeTypedArcs } from './typed-arcs.ts'

type LaidOutPoints = {
  readonly pointsM: Float64Array
  readonly layout: Pick<ObservationLayout, 'points' | 'typed' | 'sphere' | 'legacy'>
  readonly warnings: readonly string[]
}

/**
 * All points of a solve and which is what: the arcs asked for with the point on the axis, the sphere for directivity,
 * the points of the older document.
 *
 * @throws UnusableObservationError
 */
export function layOutPoints(radiator: Radiator, request: PrepareRequest): LaidOutPoints {
  const { medium, highestHz } = request
  const { frame } = radiator
  const placed = placeTypedArcs(radiator, request)
  const { distanceM } = placed
  const sphere = directivitySphere(radiator, { distanceM, highestHz, soundSpeed: medium.soundSpeed })
  const list = createPointList()
  const { angles, fromDeg, toDeg } = request.observation
  const typed = {
    distanceM,
    angles: { fromDeg, toDeg, count: angles },
    arcs: placed.arcs.map(({ plane, pointsM }) => ({ plane, firstPoint: list.add(pointsM) })),
    onAxisPoint: list.add(pointOnAxisM(frame, frame.mouthDistanceM + distanceM)),
  }
  const referenceM = pointOnAxisM(frame, frame.mouthDistanceM + sphere.radiusM)
  const sphereLayout = {
    radiusM: sphere.radiusM,
    polarNodes: sphere.polarNodes,
    referencePoint: list.add(referenceM),
    firstPoint: list.add(sphere.grid.pointsM),
  }
  const legacy = addLegacyPoints(list, radiator, {
    polar: request.legacyPolar,
    reachM: phaseReachM(highestHz, medium.soundSpeed),
    elsewhereM: referenceM,
  })
  return {
    pointsM: list.toArray(),
    layout: { points: list.count, typed, sphere: sphereLayout, legacy },
    warnings: [...placed.warnings, ...sphere.warnings],
  }
}
