import {
  createPointList,
  directivitySphere,
  MOST_WAVELENGTHS,
  phaseReachM,
  pointOnAxisM,
  pointsBehindBaffle,
  type Radiator,
} from '@hornbench/simulation'
import { classifyPoints, type SphereGrid } from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import { SolveInputError } from './solve-input-error.ts'
import type { SolveInput } from './solve-input.ts'

/** Where level on axis and directivity are stated, from the mouth plane. */
const DISTANCE_M = 2

/**
 * The points of one solve, in this order: the user's, the one on the axis for the level, the one on the axis that
 * directivity refers to, the nodes of the sphere.
 */
export type ObservationPlan = {
  pointsM: Float64Array
  userPoints: number
  sphere: SphereGrid
  warnings: readonly string[]
}

/** All points where the pressure is computed. Throws `SolveInputError` for a point inside the body or out of reach. */
export function planObservation(radiator: Radiator, input: SolveInput): ObservationPlan {
  const { surface, frame, baffle } = radiator
  assertWithinReach(input)
  // In front of a baffle there is air everywhere, behind it silence.
  if (baffle === 'none') assertOutside(surface, input.pointsM)
  const sphere = directivitySphere(radiator, {
    distanceM: DISTANCE_M,
    highestHz: highest(input.frequenciesHz),
    soundSpeed: input.soundSpeed,
  })
  const list = createPointList()
  list.add(input.pointsM)
  list.add(pointOnAxisM(frame, frame.mouthDistanceM + DISTANCE_M))
  list.add(pointOnAxisM(frame, frame.mouthDistanceM + sphere.radiusM))
  list.add(sphere.grid.pointsM)
  return {
    pointsM: list.toArray(),
    userPoints: input.pointsM.length / 3,
    sphere: sphere.grid,
    warnings: [...sphere.warnings, ...silenceWarnings(radiator, input)],
  }
}

function silenceWarnings(radiator: Radiator, { pointsM }: SolveInput): string[] {
  const behind = pointsBehindBaffle(radiator, pointsM)
  if (behind.length === 0) return []
  return [
    `behind_baffle: ${behind.length} of ${pointsM.length / 3} points lie behind the plane of the mouth, where an infinite baffle ` +
      `lets no sound pass: their pressure is 0. The first is point ${behind[0]}.`,
  ]
}

function assertWithinReach({ pointsM, frequenciesHz, soundSpeed }: SolveInput): void {
  const farthestM = phaseReachM(highest(frequenciesHz), soundSpeed)
  const index = pointsM.findIndex((coordinate) => Math.abs(coordinate) > farthestM)
  if (index < 0) return
  throw new SolveInputError(
    `pointsM[${index}] is ${pointsM[index]} m: more than ${MOST_WAVELENGTHS} wavelengths away at ` +
      `${highest(frequenciesHz)} Hz. Use a point nearer than ${farthestM.toPrecision(3)} m; farther out the level falls by 6 dB for each doubling.`,
  )
}

function highest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}

function assertOutside(surface: TriangleSurface, pointsM: Float64Array): void {
  const index = classifyPoints(surface, pointsM).indexOf('inside')
  if (index < 0) return
  const at = [...pointsM.subarray(3 * index, 3 * index + 3)].join(', ')
  throw new SolveInputError(
    `pointsM: point ${index} (${at}) lies inside the body, where there is no sound field.`,
  )
}
