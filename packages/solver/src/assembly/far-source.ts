import type { KernelValues } from '../kernels/kernel-values.ts'
import type { AssemblyContext } from './assembly-context.ts'

/** Adds S + ηK' of the source triangles [source, sourceTo) of the source list, at point j. */
export function addFarSource(
  context: AssemblyContext,
  j: number,
  source: number,
  sourceTo: number,
  first: number,
  sourceByPoint: Float64Array,
  values: KernelValues,
): void {
  const { points, geometry, sourceTriangles } = context.surface
  const { greenRe, greenIm, slopeRe, slopeIm } = values
  const t = Math.floor(j / 3)
  const p = j - 3 * t
  const nx = geometry.normals[3 * t]
  const ny = geometry.normals[3 * t + 1]
  const nz = geometry.normals[3 * t + 2]
  for (let entry = source; entry < sourceTo; entry++) {
    const s = sourceTriangles[entry]
    let re = 0
    let im = 0
    for (let point = 3 * s; point < 3 * s + 3; point++) {
      const rise =
        (points.x[point] - points.x[j]) * nx +
        (points.y[point] - points.y[j]) * ny +
        (points.z[point] - points.z[j]) * nz
      const value = point - 3 * first
      re += greenRe[value] + context.coupling * rise * slopeIm[value]
      im += greenIm[value] - context.coupling * rise * slopeRe[value]
    }
    sourceByPoint[2 * p] += context.sourceWeights[s] * re
    sourceByPoint[2 * p + 1] += context.sourceWeights[s] * im
  }
}
