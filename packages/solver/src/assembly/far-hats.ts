import type { AssemblyContext } from './assembly-context.ts'
import type { FarFieldScratch } from './far-field-scratch.ts'

/**
 * Tests −K − ηN at point j against the trial hats of the triangles [from, to), less the curl part of N:
 * c_q = −slope_q (d·n_s) − ηk² (n_t·n_s) G_q, and hat b gets Σ_q c_q (1/6 + δ_bq/2).
 */
export function addFarHats(
  context: AssemblyContext,
  j: number,
  from: number,
  to: number,
  byPoint: Float64Array,
  scratch: FarFieldScratch,
): void {
  const { points, geometry, columns } = context.surface
  const { normals, centroids } = geometry
  const { greenRe, greenIm, slopeRe, slopeIm } = scratch.values
  const { greenSums } = scratch
  const x = points.x[j]
  const y = points.y[j]
  const z = points.z[j]
  const t = Math.floor(j / 3)
  const p = j - 3 * t
  const factor = context.coupling * context.wavenumber * context.wavenumber
  const tx = factor * normals[3 * t]
  const ty = factor * normals[3 * t + 1]
  const tz = factor * normals[3 * t + 2]
  for (let s = from; s < to; s++) {
    const nx = normals[3 * s]
    const ny = normals[3 * s + 1]
    const nz = normals[3 * s + 2]
    // −d·n_s is the same at every point of the flat trial triangle.
    const height =
      (x - centroids[3 * s]) * nx + (y - centroids[3 * s + 1]) * ny + (z - centroids[3 * s + 2]) * nz
    const twist = tx * nx + ty * ny + tz * nz
    const q = 3 * (s - from)
    greenSums[2 * (s - from)] += greenRe[q] + greenRe[q + 1] + greenRe[q + 2]
    greenSums[2 * (s - from) + 1] += greenIm[q] + greenIm[q + 1] + greenIm[q + 2]
    const re0 = height * slopeRe[q] + twist * greenIm[q]
    const re1 = height * slopeRe[q + 1] + twist * greenIm[q + 1]
    const re2 = height * slopeRe[q + 2] + twist * greenIm[q + 2]
    const im0 = height * slopeIm[q] - twist * greenRe[q]
    const im1 = height * slopeIm[q + 1] - twist * greenRe[q + 1]
    const im2 = height * slopeIm[q + 2] - twist * greenRe[q + 2]
    const sixthRe = (re0 + re1 + re2) / 6
    const sixthIm = (im0 + im1 + im2) / 6
    const v0 = 6 * columns[3 * s] + 2 * p
    const v1 = 6 * columns[3 * s + 1] + 2 * p
    const v2 = 6 * columns[3 * s + 2] + 2 * p
    byPoint[v0] += sixthRe + 0.5 * re0
    byPoint[v0 + 1] += sixthIm + 0.5 * im0
    byPoint[v1] += sixthRe + 0.5 * re1
    byPoint[v1 + 1] += sixthIm + 0.5 * im1
    byPoint[v2] += sixthRe + 0.5 * re2
    byPoint[v2 + 1] += sixthIm + 0.5 * im2
  }
}
