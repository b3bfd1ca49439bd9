import type { BoundaryModel } from '../boundary-model.ts'
import type { Checkpoint } from '../checkpoint.ts'
import { clearTriangle, createKernelValues, type KernelValues } from '../kernels/kernel-values.ts'
import { addNearTriangle, createNearTriangleScratch, type NearTriangleScratch } from './near-triangle.ts'
import { surfacePressureAt } from './surface-pressure-at.ts'
import type { SurfaceState } from './surface-state.ts'

/** Triangles whose kernel values are held at a time. */
const TRIANGLES_AT_A_TIME = 128
/**
 * Triangles whose centre is nearer than this many of their longest edges get more than the three-point rule.
 */
const NEAR_FACTOR = 2

/** Working space of one evaluation. */
type FieldScratch = {
  /** The surface pressure at the points of the three-point rule, interleaved. */
  readonly quadraturePressure: Float64Array
  readonly values: KernelValues
  /** Near triangles of the point at hand. */
  readonly nearTriangles: number[]
  readonly near: NearTriangleScratch
  /** 4π p of the point at hand. */
  readonly sum: Float64Array
}

/**
 * The pressure at any points in the air, p(x) = ∫ (∂G/∂n_y p − G ∂p/∂n) dS: three points by triangle, six on
 * triangles nearer than two of their edges, and smaller and smaller parts of those that are nearer still. On
 * the surface (within a millionth of the body's size) it is the interpolated surface pressure.
 *
 * @param pointsM x, y, z triples
 * @returns interleaved re, im by point, Pa
 */
export function fieldPressure(
  model: BoundaryModel,
  state: SurfaceState,
  pointsM: Float64Array,
  checkpoint: Checkpoint,
): Float64Array {
  const pressure = new Float64Array((2 * pointsM.length) / 3)
  const scratch: FieldScratch = {
    quadraturePressure: pressureAtQuadraturePoints(model, state.surfacePressure),
    values: createKernelValues(3 * TRIANGLES_AT_A_TIME),
    nearTriangles: [],
    near: createNearTriangleScratch(),
    sum: new Float64Array(2),
  }
  for (let at = 0; at < pointsM.length; at += 3) {
    checkpoint(at / pointsM.length)
    const x = pointsM[at]
    const y = pointsM[at + 1]
    const z = pointsM[at + 2]
    sumFarTriangles(model, state, x, y, z, scratch)
    const onSurface =
      scratch.nearTriangles.length > 0 && surfacePressureAt(model, state.surfacePressure, x, y, z)
    if (!onSurface) {
      for (const triangle of scratch.nearTriangles) {
        addNearTriangle(model, state, { x, y, z, triangle }, scratch.near, scratch.sum)
      }
    }
    pressure[(2 * at) / 3] = onSurface ? onSurface.re : scratch.sum[0] / (4 * Math.PI)
    pressure[(2 * at) / 3 + 1] = onSurface ? onSurface.im : scratch.sum[1] / (4 * Math.PI)
  }
  return pressure
}

/** Point q of the rule has 2/3 of corner q and 1/6 of the other two. */
function pressureAtQuadraturePoints(model: BoundaryModel, surfacePressure: Float64Array): Float64Array {
  const { triangles } = model.surface.mesh
  const pressure = new Float64Array(2 * triangles.length)
  for (let first = 0; first < triangles.length; first += 3) {
    for (let part = 0; part < 2; part++) {
      const p0 = surfacePressure[2 * triangles[first] + part]
      const p1 = surfacePressure[2 * triangles[first + 1] + part]
      const p2 = surfacePressure[2 * triangles[first + 2] + part]
      const sixth = (p0 + p1 + p2) / 6
      pressure[2 * first + part] = sixth + 0.5 * p0
      pressure[2 * first + 2 + part] = sixth + 0.5 * p1
      pressure[2 * first + 4 + part] = sixth + 0.5 * p2
    }
  }
  return pressure
}

/** Sets `sum` to what the far triangles give and lists the near ones. */
function sumFarTriangles(
  model: BoundaryModel,
  state: SurfaceState,
  x: number,
  y: number,
  z: number,
  scratch: FieldScratch,
): void {
  const { points, sourceTriangles } = model.surface
  const triangleCount = points.x.length / 3
  scratch.nearTriangles.length = 0
  scratch.sum.fill(0)
  let source = 0
  for (let from = 0; from < triangleCount; from += TRIANGLES_AT_A_TIME) {
    const to = Math.min(from + TRIANGLES_AT_A_TIME, triangleCount)
    const { values } = scratch
    model.kernels.kernelRow(x, y, z, state.wavenumber, points, 3 * from, 3 * to, values)
    for (let t = from; t < to; t++) {
      if (!isNear(model, t, x, y, z)) continue
      scratch.nearTriangles.push(t)
      clearTriangle(values, 3 * (t - from))
    }
    addDoubleLayer(model, x, y, z, from, to, scratch)
    for (; source < sourceTriangles.length && sourceTriangles[source] < to; source++) {
      const t = sourceTriangles[source]
      addSingleLayer(state.source.slope * state.source.weights[t], 3 * (t - from), scratch)
    }
  }
}

function isNear(model: BoundaryModel, t: number, x: number, y: number, z: number): boolean {
  const { centroids, longestEdges } = model.surface.geometry
  const dx = centroids[3 * t] - x
  const dy = centroids[3 * t + 1] - y
  const dz = centroids[3 * t + 2] - z
  const reach = NEAR_FACTOR * longestEdges[t]
  return dx * dx + dy * dy + dz * dz < reach * reach
}

/** Adds ∂G/∂n_y p of the triangles [from, to). */
function addDoubleLayer(
  model: BoundaryModel,
  x: number,
  y: number,
  z: number,
  from: number,
  to: number,
  scratch: FieldScratch,
): void {
  const { centroids, normals } = model.surface.geometry
  const { slopeRe, slopeIm } = scratch.values
  const { quadraturePressure } = scratch
  let sumRe = 0
  let sumIm = 0
  for (let t = from; t < to; t++) {
    const height =
      (centroids[3 * t] - x) * normals[3 * t] +
      (centroids[3 * t + 1] - y) * normals[3 * t + 1] +
      (centroids[3 * t + 2] - z) * normals[3 * t + 2]
    for (let q = 3 * t; q < 3 * t + 3; q++) {
      const re = height * quadraturePressure[2 * q]
      const im = height * quadraturePressure[2 * q + 1]
      const value = q - 3 * from
      sumRe += slopeRe[value] * re - slopeIm[value] * im
      sumIm += slopeRe[value] * im + slopeIm[value] * re
    }
  }
  scratch.sum[0] += sumRe
  scratch.sum[1] += sumIm
}

/** Subtracts G ∂p/∂n of a triangle whose values start at `value` and whose ∂p/∂n is i · slope. */
function addSingleLayer(slope: number, value: number, scratch: FieldScratch): void {
  const { greenRe, greenIm } = scratch.values
  scratch.sum[0] += slope * (greenIm[value] + greenIm[value + 1] + greenIm[value + 2])
  scratch.sum[1] -= slope * (greenRe[value] + greenRe[value + 1] + greenRe[value + 2])
}
