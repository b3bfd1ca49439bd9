import { legacyFrame, planePoints, referencePointM, SOLVER_LIMITS } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import { evenlySpacedDeg } from '../observation/evenly-spaced.ts'
import { PLANE_NAMES, type PlaneName } from '../observation/plane-name.ts'
import { UnusableObservationError } from '../unusable-input-error.ts'
import type { LegacyPolar } from './legacy-polar.ts'

type LegacyPoints = {
  readonly arcs: readonly { readonly plane: PlaneName; readonly pointsM: Float64Array }[]
  readonly onAxisM: Float64Array
}

/**
 * The points of the older document: arcs around the centre of the source, in the frame that the older server inferred.
 * The horizontal one is there in any case, because directivity comes from it.
 *
 * @param surface in metres
 * @throws UnusableObservationError for more points than the solver takes
 */
export function legacyPoints(surface: TriangleSurface, polar: LegacyPolar): LegacyPoints {
  const planes = PLANE_NAMES.filter((plane) => plane === 'horizontal' || polar.planes.includes(plane))
  if (planes.length * polar.angles > SOLVER_LIMITS.points) {
    const message = `There are ${planes.length * polar.angles} observation points; the limit is ${SOLVER_LIMITS.points}. Use fewer angles or planes.`
    throw new UnusableObservationError([{ path: ['angles'], code: 'too_many_points', message }])
  }
  const frame = legacyFrame(surface)
  const arc = (plane: PlaneName, anglesDeg: readonly number[], distanceM: number) =>
    planePoints(frame, {
      plane,
      inclinationDeg: polar.inclinationDeg,
      anglesDeg,
      distanceM,
      centreM: referencePointM(frame, 'throat'),
    })
  const anglesDeg = evenlySpacedDeg({ ...polar, count: polar.angles })
  return {
    arcs: planes.map((plane) => ({ plane, pointsM: arc(plane, anglesDeg, polar.distanceM) })),
    onAxisM: arc('horizontal', [0], polar.onAxisDistanceM),
  }
}
