import type { Observation } from '@hornbench/api-contract'
import { classifyPoints, planePoints, referencePointM, SOLVER_LIMITS } from '@hornbench/solver'
import type { PrepareRequest } from '../prepare-request.ts'
import type { Radiator } from '../source/radiator.ts'
import { UnusableObservationError, type InputIssue } from '../unusable-input-error.ts'
import { evenlySpacedDeg } from './evenly-spaced.ts'
import { farthestVertexM } from './farthest-vertex.ts'
import { MOST_WAVELENGTHS, phaseReachM } from './phase-reach.ts'
import type { PlaneName } from './plane-name.ts'

const DEFAULT_DISTANCE_M = 2

type PlacedArcs = {
  /** From the mouth plane. */
  readonly distanceM: number
  readonly arcs: readonly { readonly plane: PlaneName; readonly pointsM: Float64Array }[]
  readonly warnings: readonly string[]
}

/**
 * The arcs around the mouth centre that the observation asks for.
 *
 * @throws UnusableObservationError for arcs through the body or out of reach, unless they may be moved
 */
export function placeTypedArcs(radiator: Radiator, request: PrepareRequest): PlacedArcs {
  const { observation, arcsMayMove = false } = request
  const tooMany = pointLimitIssues(observation)
  if (tooMany.length > 0) throw new UnusableObservationError(tooMany)

  const arcs = arcsAt(radiator, observation, observation.distanceM)
  const issues = [...reachIssues(request), ...insideIssues(radiator, observation, arcs)]
  if (issues.length === 0) return { distanceM: observation.distanceM, arcs, warnings: [] }
  if (!arcsMayMove) throw new UnusableObservationError(issues)

  const distanceM = Math.max(DEFAULT_DISTANCE_M, 2 * bodyReachM(radiator))
  return {
    distanceM,
    arcs: arcsAt(radiator, observation, distanceM),
    warnings: [
      `moved_arcs: levels are taken ${distanceM.toPrecision(3)} m from the mouth instead of ${observation.distanceM} m, ` +
        'because nothing can be observed there.',
    ],
  }
}

function arcsAt({ frame }: Radiator, observation: Observation, distanceM: number): PlacedArcs['arcs'] {
  const anglesDeg = evenlySpacedDeg({ ...observation, count: observation.angles })
  const centreM = referencePointM(frame, 'mouth')
  return observation.planes.map((plane) => ({
    plane,
    pointsM: planePoints(frame, {
      plane,
      inclinationDeg: observation.diagonalDeg,
      anglesDeg,
      distanceM,
      centreM,
    }),
  }))
}

function pointLimitIssues({ planes, angles }: Observation): InputIssue[] {
  if (planes.length * angles <= SOLVER_LIMITS.points) return []
  const message = `There are ${planes.length * angles} observation points; the limit is ${SOLVER_LIMITS.points}. Use fewer angles or planes.`
  return [{ path: ['angles'], code: 'too_many_points', message }]
}

function reachIssues({ observation: { distanceM }, highestHz, medium }: PrepareRequest): InputIssue[] {
  const reachM = phaseReachM(highestHz, medium.soundSpeed)
  if (distanceM <= reachM) return []
  const message =
    `A distance of ${distanceM} m is more than ${MOST_WAVELENGTHS} wavelengths at ${highestHz} Hz. Use at most ` +
    `${reachM.toPrecision(3)} m; farther out the level falls by 6 dB for each doubling.`
  return [{ path: ['distanceM'], code: 'too_far', message }]
}

function insideIssues(radiator: Radiator, observation: Observation, arcs: PlacedArcs['arcs']): InputIssue[] {
  // In front of a baffle there is air everywhere, behind it silence.
  if (radiator.baffle === 'infinite') return []
  const anglesDeg = evenlySpacedDeg({ ...observation, count: observation.angles })
  const inside = arcs.flatMap(({ plane, pointsM }) =>
    classifyPoints(radiator.surface, pointsM).flatMap((place, index) =>
      place === 'inside' ? [`${plane} at ${Number(anglesDeg[index].toPrecision(6))}°`] : [],
    ),
  )
  if (inside.length === 0) return []
  const message =
    `${inside.length} of ${observation.planes.length * observation.angles} observation points lie inside the body, where ` +
    `there is no sound field, the first ${inside[0]}. Use a distance above ${upward(bodyReachM(radiator))} m, which ` +
    'clears the body all around, or angles that stay in front of it.'
  return [{ path: ['distanceM'], code: 'inside_body', message }]
}

function bodyReachM({ surface, frame }: Radiator): number {
  return farthestVertexM(surface, referencePointM(frame, 'mouth'))
}

/** Two digits, never below the value. */
function upward(lengthM: number): number {
  const step = 10 ** (Math.floor(Math.log10(lengthM)) - 1)
  return Number((Math.ceil(lengthM / step) * step).toPrecision(2))
}
