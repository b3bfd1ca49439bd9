import {
  classifyPoints,
  referencePointM,
  sphereGrid,
  spherePolarNodes,
  type ObservationFrame,
  type SphereGrid,
} from '@hornbench/solver'
import type { TriangleSurface } from '@hornbench/surface-mesh'
import type { Radiator } from './radiator.ts'
import { SolveInputError } from './solve-input-error.ts'
import type { SolveInput } from './solve-input.ts'

/** Where level on axis and directivity are stated, from the mouth plane. */
const DISTANCE_M = 2

/** The phase of a point so far away is still right to 1e-10; beyond, its digits run out. */
const MOST_WAVELENGTHS = 100_000

/**
 * The points of one solve, in this order: the user's, the one on the axis for the level, the one on the axis that
 * directivity refers to, the nodes of the sphere.
 */
export type ObservationPlan = {
  pointsM: Float64Array
  userPoints: number
  sphere: SphereGrid
  warnings: string[]
}

/**
 * All points where the pressure is computed. Throws `SolveInputError` for a point inside the body or out of reach. The sphere stands
 * around the mouth centre, 2 m away, and further when the body itself reaches out more than half as far.
 */
export function planObservation(radiator: Radiator, input: SolveInput): ObservationPlan {
  const { surface, frame } = radiator
  assertWithinReach(input)
  assertOutside(surface, input.pointsM)
  const mouthM = referencePointM(frame, 'mouth')
  const reachM = farthestVertexM(surface, mouthM)
  const sphereRadiusM = Math.max(DISTANCE_M, 2 * reachM)
  const ka = ((2 * Math.PI * highest(input.frequenciesHz)) / input.soundSpeed) * reachM
  const sphere = sphereGrid(frame, {
    polarNodes: spherePolarNodes(ka),
    distanceM: sphereRadiusM,
    centreM: mouthM,
  })
  return {
    pointsM: joined(
      input.pointsM,
      pointOnAxisM(frame, frame.mouthDistanceM + DISTANCE_M),
      pointOnAxisM(frame, frame.mouthDistanceM + sphereRadiusM),
      sphere.pointsM,
    ),
    userPoints: input.pointsM.length / 3,
    sphere,
    warnings: sphereRadiusM > DISTANCE_M ? [largeBodyWarning(reachM, sphereRadiusM)] : [],
  }
}

function assertWithinReach({ pointsM, frequenciesHz, soundSpeed }: SolveInput): void {
  const farthestM = (MOST_WAVELENGTHS * soundSpeed) / highest(frequenciesHz)
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

function farthestVertexM(
  { vertices }: TriangleSurface,
  [x, y, z]: readonly [number, number, number],
): number {
  let farthest = 0
  for (let at = 0; at + 2 < vertices.length; at += 3) {
    const [vx = 0, vy = 0, vz = 0] = vertices.subarray(at, at + 3)
    farthest = Math.max(farthest, Math.hypot(vx - x, vy - y, vz - z))
  }
  return farthest
}

function pointOnAxisM({ origin, axis }: ObservationFrame, distanceM: number): number[] {
  return origin.map((coordinate, index) => coordinate + distanceM * (axis[index] ?? 0))
}

function joined(...parts: ArrayLike<number>[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function largeBodyWarning(reachM: number, sphereRadiusM: number): string {
  return (
    `large_body: the body reaches ${reachM.toFixed(2)} m from its mouth, so directivity is taken at ` +
    `${sphereRadiusM.toFixed(2)} m instead of ${DISTANCE_M} m.`
  )
}
