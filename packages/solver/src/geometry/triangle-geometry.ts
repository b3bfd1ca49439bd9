import type { TriangleSurface } from '@hornbench/surface-mesh'

/** What the integrals need of each flat triangle. All lengths in metres, T triangles. */
export type TriangleGeometry = {
  /** x, y, z of the unit normal into the air (right-hand rule), 3 T. */
  readonly normals: Float64Array
  /** m², T. */
  readonly areas: Float64Array
  /** x, y, z, 3 T. */
  readonly centroids: Float64Array
  /** T. */
  readonly longestEdges: Float64Array
  /**
   * Surface curl of the hat function of each corner, x, y, z by corner by triangle, 1/m, 9 T: (v₂ − v₁) / 2A
   * for corner 0.
   */
  readonly hatCurls: Float64Array
}

export function triangleGeometry(mesh: TriangleSurface): TriangleGeometry {
  const { vertices, triangles } = mesh
  const count = triangles.length / 3
  const normals = new Float64Array(3 * count)
  const areas = new Float64Array(count)
  const centroids = new Float64Array(3 * count)
  const longestEdges = new Float64Array(count)
  const hatCurls = new Float64Array(9 * count)
  for (let t = 0; t < count; t++) {
    const a = 3 * triangles[3 * t]
    const b = 3 * triangles[3 * t + 1]
    const c = 3 * triangles[3 * t + 2]
    const ab = distanceBetween(vertices, a, b)
    const bc = distanceBetween(vertices, b, c)
    const ca = distanceBetween(vertices, c, a)
    longestEdges[t] = Math.max(ab, bc, ca)
    const doubleArea = normalInto(vertices, a, b, c, normals, 3 * t)
    areas[t] = 0.5 * doubleArea
    for (let axis = 0; axis < 3; axis++) {
      const va = vertices[a + axis]
      const vb = vertices[b + axis]
      const vc = vertices[c + axis]
      centroids[3 * t + axis] = (va + (vb + vc)) / 3
      hatCurls[9 * t + axis] = (vc - vb) / doubleArea
      hatCurls[9 * t + 3 + axis] = (va - vc) / doubleArea
      hatCurls[9 * t + 6 + axis] = (vb - va) / doubleArea
    }
  }
  return { normals, areas, centroids, longestEdges, hatCurls }
}

function distanceBetween(coordinates: Float64Array, a: number, b: number): number {
  const dx = coordinates[b] - coordinates[a]
  const dy = coordinates[b + 1] - coordinates[a + 1]
  const dz = coordinates[b + 2] - coordinates[a + 2]
  return Math.sqrt(dx * dx + dy * dy + dz * dz)
}

/** Writes the unit normal of the triangle at `out[at…]` and returns twice its area. */
function normalInto(v: Float64Array, a: number, b: number, c: number, out: Float64Array, at: number): number {
  const ux = v[b] - v[a]
  const uy = v[b + 1] - v[a + 1]
  const uz = v[b + 2] - v[a + 2]
  const wx = v[c] - v[a]
  const wy = v[c + 1] - v[a + 1]
  const wz = v[c + 2] - v[a + 2]
  const nx = uy * wz - uz * wy
  const ny = uz * wx - ux * wz
  const nz = ux * wy - uy * wx
  const length = Math.sqrt(nx * nx + ny * ny + nz * nz)
  out[at] = nx / length
  out[at + 1] = ny / length
  out[at + 2] = nz / length
  return length
}
