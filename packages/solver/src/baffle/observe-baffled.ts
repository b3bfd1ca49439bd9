import { stageCheckpoint, type SolveWatch } from '../checkpoint.ts'
import { dot, type Vector3 } from '../geometry/vector3.ts'
import { kernelRow } from '../kernels/kernel-row.ts'
import { clearTriangle, createKernelValues } from '../kernels/kernel-values.ts'
import { threePointSet } from '../kernels/point-set.ts'
import type { Medium } from '../medium.ts'
import { FIELD_NEAR_FACTOR } from '../observation/field-sum.ts'
import { addNearSlope, createNearSlopeScratch } from './add-near-slope.ts'
import type { Aperture } from './aperture.ts'
import { aperturePressureAt } from './aperture-pressure-at.ts'

/** What a solve leaves on the boundary, interleaved: all that observing again needs. */
export type BaffledBoundary = {
  /** By vertex of the cavity, Pa. */
  readonly surfacePressure: Float64Array
  /** ∂p/∂n by vertex of the aperture, Pa/m. */
  readonly apertureSlope: Float64Array
}

export type BaffledObservation = SolveWatch & {
  readonly frequencyHz: number
  readonly medium: Medium
  /** x, y, z by point, m. */
  readonly pointsM: Float64Array
}

/**
 * The pressure that an aperture radiates, p(x) = 2 ∫ G ∂p/∂n dS over it: three points by triangle, six on ever smaller parts
 * of triangles that are near. On the aperture itself, within a millionth of the cavity's size, it is the interpolated
 * pressure there. Behind the plane it is exactly 0, and so it is inside the cavity, which is behind the plane.
 *
 * @param model a model of the cavity, or just its aperture: nothing is solved
 * @returns interleaved re, im by point, Pa
 * @throws SolveCancelledError
 */
export function observeBaffled(
  { aperture }: { readonly aperture: Aperture },
  boundary: BaffledBoundary,
  observation: BaffledObservation,
): Float64Array {
  const { pointsM, frequencyHz, medium } = observation
  const checkpoint = stageCheckpoint(observation, 0, 1)
  const sumAt = createSlopeSum(aperture, boundary, (2 * Math.PI * frequencyHz) / medium.soundSpeed)
  const pressure = new Float64Array((2 * pointsM.length) / 3)
  for (let at = 0; at < pointsM.length; at += 3) {
    checkpoint(at / pointsM.length)
    const point: Vector3 = [pointsM[at], pointsM[at + 1], pointsM[at + 2]]
    const height = dot(point, aperture.front) - dot(aperture.origin, aperture.front)
    if (height < -aperture.toleranceM) continue
    const isOnPlane = height <= aperture.toleranceM
    const onAperture = isOnPlane ? aperturePressureAt(aperture, boundary.surfacePressure, point) : undefined
    const value = onAperture ?? sumAt(point)
    pressure[(2 * at) / 3] = value.re
    pressure[(2 * at) / 3 + 1] = value.im
  }
  return pressure
}

/** 2 ∫ G q dS over the aperture, from a point in front of it. */
function createSlopeSum(aperture: Aperture, { apertureSlope }: BaffledBoundary, wavenumber: number) {
  const { geometry, triangles } = aperture
  const corners = Uint32Array.from(
    { length: 3 * triangles.length },
    (_, i) => aperture.mesh.triangles[3 * triangles[Math.floor(i / 3)] + (i % 3)],
  )
  const areas = Float64Array.from(triangles, (t) => geometry.areas[t])
  const points = threePointSet({ ...aperture.mesh, triangles: corners }, areas)
  const slopes = slopesAtPoints(aperture, corners, apertureSlope)
  const values = createKernelValues(corners.length)
  const scratch = createNearSlopeScratch()
  return (point: Vector3): { re: number; im: number } => {
    const [x, y, z] = point
    const sum = { re: 0, im: 0 }
    kernelRow(x, y, z, wavenumber, points, 0, corners.length, values)
    triangles.forEach((t, number) => {
      if (!isNear(aperture, t, point)) return
      clearTriangle(values, 3 * number)
      addNearSlope({ aperture, apertureSlope, wavenumber }, t, point, scratch, sum)
    })
    for (let j = 0; j < corners.length; j++) {
      sum.re += values.greenRe[j] * slopes[2 * j] - values.greenIm[j] * slopes[2 * j + 1]
      sum.im += values.greenRe[j] * slopes[2 * j + 1] + values.greenIm[j] * slopes[2 * j]
    }
    return { re: sum.re / (2 * Math.PI), im: sum.im / (2 * Math.PI) }
  }
}

function isNear({ geometry }: Aperture, t: number, [x, y, z]: Vector3): boolean {
  const { centroids, longestEdges } = geometry
  const dx = centroids[3 * t] - x
  const dy = centroids[3 * t + 1] - y
  const dz = centroids[3 * t + 2] - z
  const reach = FIELD_NEAR_FACTOR * longestEdges[t]
  return dx * dx + dy * dy + dz * dz < reach * reach
}

/** Point q of the rule has 2/3 of corner q and 1/6 of the other two. */
function slopesAtPoints({ places }: Aperture, corners: Uint32Array, slope: Float64Array): Float64Array {
  const slopes = new Float64Array(2 * corners.length)
  for (let first = 0; first < corners.length; first += 3) {
    for (let part = 0; part < 2; part++) {
      const values = [0, 1, 2].map((corner) => slope[2 * places[corners[first + corner]] + part])
      const sixth = (values[0] + values[1] + values[2]) / 6
      for (let q = 0; q < 3; q++) slopes[2 * (first + q) + part] = sixth + 0.5 * values[q]
    }
  }
  return slopes
}
