import type { TriangleSurface } from '@hornbench/surface-mesh'

/** Quadrature points of a surface as parallel arrays, three for each triangle, sorted by triangle. */
export type PointSet = {
  /** Metres. */
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
  /** Quadrature weight, m²: a third of the triangle's area. */
  readonly weight: Float64Array
}

/**
 * The three-point rule of degree 2 on each triangle: point q has barycentric coordinate 2/3 at corner q and
 * 1/6 at the other two, so that hat b at point q is 1/6 + δ/2. The closed form of the far-field contraction
 * rests on that.
 */
export function threePointSet(mesh: TriangleSurface, areas: Float64Array): PointSet {
  const { vertices, triangles } = mesh
  const count = triangles.length
  const points = {
    x: new Float64Array(count),
    y: new Float64Array(count),
    z: new Float64Array(count),
    weight: new Float64Array(count),
  }
  for (let t = 0; t < areas.length; t++) {
    for (let q = 0; q < 3; q++) {
      const own = 3 * triangles[3 * t + q]
      const next = 3 * triangles[3 * t + ((q + 1) % 3)]
      const last = 3 * triangles[3 * t + ((q + 2) % 3)]
      points.x[3 * t + q] = (4 * vertices[own] + (vertices[next] + vertices[last])) / 6
      points.y[3 * t + q] = (4 * vertices[own + 1] + (vertices[next + 1] + vertices[last + 1])) / 6
      points.z[3 * t + q] = (4 * vertices[own + 2] + (vertices[next + 2] + vertices[last + 2])) / 6
      points.weight[3 * t + q] = areas[t] / 3
    }
  }
  return points
}
