import type { TriangleSurface } from '@hornbench/surface-mesh'

/** The unit normal of each triangle by the right-hand rule, x, y, z; zeros for a triangle without area. */
export function unitNormals({ vertices, triangles }: TriangleSurface): Float64Array {
  const normals = new Float64Array(triangles.length)
  for (let h = 0; h < triangles.length; h += 3) {
    const a = 3 * triangles[h]
    const b = 3 * triangles[h + 1]
    const c = 3 * triangles[h + 2]
    const ux = vertices[b] - vertices[a]
    const uy = vertices[b + 1] - vertices[a + 1]
    const uz = vertices[b + 2] - vertices[a + 2]
    const vx = vertices[c] - vertices[a]
    const vy = vertices[c + 1] - vertices[a + 1]
    const vz = vertices[c + 2] - vertices[a + 2]
    const nx = uy * vz - uz * vy
    const ny = uz * vx - ux * vz
    const nz = ux * vy - uy * vx
    const length = Math.hypot(nx, ny, nz)
    if (length === 0) continue
    normals[h] = nx / length
    normals[h + 1] = ny / length
    normals[h + 2] = nz / length
  }
  return normals
}
