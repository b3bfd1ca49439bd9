import type { DiscreteSurface } from '../discrete-surface.ts'
import type { KernelRow } from '../kernels/kernel-row.ts'
import { clearTriangle, createKernelValues, type KernelValues } from '../kernels/kernel-values.ts'
import type { SurfaceState } from './surface-state.ts'

/** Triangles whose kernel values are held at a time. */
const TRIANGLES_AT_A_TIME = 128
/**
 * Triangles whose centre is nearer than this many of their longest edges get more than the three-point rule.
 */
export const FIELD_NEAR_FACTOR = 2

/** What the sum over the far triangles needs of a solve. */
export type FieldSource = {
  readonly surface: DiscreteSurface
  readonly kernelRow: KernelRow
  readonly state: SurfaceState
  /** The surface pressure at the points of the three-point rule, interleaved. */
  readonly quadraturePressure: Float64Array
}

/** What the far triangles give at a point: 4π p as re, im in `sum`, and the triangles that are too near for it, ascending. */
type FarSum = { readonly sum: Float64Array; readonly nearTriangles: number[] }

/**
 * The far part of the field. The first call takes in a solve, the second one evaluates at a point and overwrites `out`.
 */
export type FieldSum = (source: FieldSource) => (x: number, y: number, z: number, out: FarSum) => void

export const sumField: FieldSum = (source) => {
  const { surface, kernelRow, state } = source
  const { points, sourceTriangles } = surface
  const triangleCount = points.x.length / 3
  const values = createKernelValues(3 * TRIANGLES_AT_A_TIME)
  return (x, y, z, { sum, nearTriangles }) => {
    nearTriangles.length = 0
    sum.fill(0)
    let entry = 0
    for (let from = 0; from < triangleCount; from += TRIANGLES_AT_A_TIME) {
      const to = Math.min(from + TRIANGLES_AT_A_TIME, triangleCount)
      kernelRow(x, y, z, state.wavenumber, points, 3 * from, 3 * to, values)
      for (let t = from; t < to; t++) {
        if (!isNear(surface, t, x, y, z)) continue
        nearTriangles.push(t)
        clearTriangle(values, 3 * (t - from))
      }
      addDoubleLayer(source, x, y, z, { from, to, values }, sum)
      for (; entry < sourceTriangles.length && sourceTriangles[entry] < to; entry++) {
        const t = sourceTriangles[entry]
        addSingleLayer(state.source.slope * state.source.weights[t], 3 * (t - from), values, sum)
      }
    }
  }
}

function isNear({ geometry }: DiscreteSurface, t: number, x: number, y: number, z: number): boolean {
  const { centroids, longestEdges } = geometry
  const dx = centroids[3 * t] - x
  const dy = centroids[3 * t + 1] - y
  const dz = centroids[3 * t + 2] - z
  const reach = FIELD_NEAR_FACTOR * longestEdges[t]
  return dx * dx + dy * dy + dz * dz < reach * reach
}

/** Adds ∂G/∂n_y p of the triangles [from, to). */
function addDoubleLayer(
  { surface, quadraturePressure }: FieldSource,
  x: number,
  y: number,
  z: number,
  { from, to, values }: { from: number; to: number; values: KernelValues },
  sum: Float64Array,
): void {
  const { centroids, normals } = surface.geometry
  const { slopeRe, slopeIm } = values
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
  sum[0] += sumRe
  sum[1] += sumIm
}

/** Subtracts G ∂p/∂n of a triangle whose values start at `first` and whose ∂p/∂n is i · slope. */
function addSingleLayer(slope: number, first: number, values: KernelValues, sum: Float64Array): void {
  const { greenRe, greenIm } = values
  sum[0] += slope * (greenIm[first] + greenIm[first + 1] + greenIm[first + 2])
  sum[1] -= slope * (greenRe[first] + greenRe[first + 1] + greenRe[first + 2])
}
