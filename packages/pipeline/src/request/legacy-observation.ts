import { LimitExceededError, LIMITS, type Observation } from '@hornbench/api-contract'
import type { LegacySolveRequest } from '@hornbench/legacy-wire'
import type { LegacyPolar } from '@hornbench/simulation'
import { UnsolvableJobError } from './unsolvable-job-error.ts'

type PolarConfig = LegacySolveRequest['polarConfig']

/** Without a `polar_config` the arcs are 2 m away, the point on the axis 1 m. */
const DEFAULT_POLAR = {
  distanceM: 2,
  onAxisDistanceM: 1,
  fromDeg: 0,
  toDeg: 180,
  angles: 37,
  normAngleDeg: 5,
  inclinationDeg: 35,
  planes: ['horizontal', 'vertical', 'diagonal'],
} as const satisfies LegacyPolar

/**
 * The arcs that a request of the older API asks for.
 *
 * @throws UnsolvableJobError for a `polar_config` that describes none, LimitExceededError
 */
export function readLegacyPolar(config: PolarConfig): LegacyPolar {
  if (config === null) return DEFAULT_POLAR
  const [fromDeg, toDeg, count = Number.NaN] = config.angleRange
  if (fromDeg === undefined || toDeg === undefined || !(Math.trunc(count) >= 1)) {
    throw new UnsolvableJobError(
      'polar_config.angle_range must have a first angle, a last angle and the number of angles, at least 1.',
    )
  }
  const angles = Math.trunc(count)
  if (angles * config.enabledAxes.length > LIMITS.observationPoints.most) {
    throw new LimitExceededError('observationPoints')
  }
  const { distance: distanceM, normAngle: normAngleDeg, inclination: inclinationDeg } = config
  if (![fromDeg, toDeg, normAngleDeg, inclinationDeg].every(Number.isFinite)) {
    throw new UnsolvableJobError('polar_config must have finite angles.')
  }
  if (!(distanceM > 0 && distanceM < Infinity)) {
    throw new UnsolvableJobError(`polar_config.distance is ${distanceM}; it must be above 0 m.`)
  }
  const arcs = { fromDeg, toDeg, angles, normAngleDeg, inclinationDeg, planes: config.enabledAxes }
  return { ...arcs, distanceM, onAxisDistanceM: distanceM }
}

/** The nearest to the older arcs that the typed API can ask for, so that such a job has curves as well. */
export function observationOfLegacy(polar: LegacyPolar): Observation {
  const { planes, fromDeg, toDeg, angles, distanceM, inclinationDeg } = polar
  return {
    planes: [...planes],
    fromDeg: clamp(fromDeg, -180, 180),
    toDeg: clamp(toDeg, -180, 180),
    angles,
    distanceM: clamp(distanceM, Number.MIN_VALUE, 1000),
    diagonalDeg: wrapDeg(inclinationDeg),
  }
}

/** The arcs of the older document for a job of the typed API. */
export function legacyPolarOf(observation: Observation): LegacyPolar {
  const { planes, fromDeg, toDeg, angles, distanceM, diagonalDeg } = observation
  return {
    planes,
    fromDeg,
    toDeg,
    angles,
    distanceM,
    onAxisDistanceM: distanceM,
    inclinationDeg: diagonalDeg,
    normAngleDeg: DEFAULT_POLAR.normAngleDeg,
  }
}

/** The same direction, −180° … 180°. */
function wrapDeg(angleDeg: number): number {
  return Math.abs(angleDeg) <= 180 ? angleDeg : angleDeg - 360 * Math.round(angleDeg / 360)
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}
