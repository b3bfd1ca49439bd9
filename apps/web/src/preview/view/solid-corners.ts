import { cornerNormals } from './corner-normals.ts'
import { type HornMesh, isSource } from './horn-mesh.ts'

export type SolidCorners = {
  /** Nine numbers for each triangle, first those of the wall, then those of the source. */
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly wallCorners: number
  readonly sourceCorners: number
}

/** The corners of each triangle by themselves, so that they can have normals of their own. */
export function solidCorners(mesh: HornMesh): SolidCorners {
  const { positions, triangles, tags } = mesh
  const normals = cornerNormals(mesh)
  const sorted = {
    positions: new Float32Array(3 * triangles.length),
    normals: new Float32Array(normals.length),
  }
  const order = Array.from(tags.keys())
  const wall = order.filter((t) => !isSource(mesh, t))
  const source = order.filter((t) => isSource(mesh, t))
  let at = 0
  for (const t of [...wall, ...source]) {
    for (let corner = 3 * t; corner < 3 * t + 3; corner += 1) {
      const vertex = 3 * (triangles[corner] ?? 0)
      for (let axis = 0; axis < 3; axis += 1) {
        sorted.positions[at] = positions[vertex + axis] ?? 0
        sorted.normals[at] = normals[3 * corner + axis] ?? 0
        at += 1
      }
    }
  }
  return { ...sorted, wallCorners: 3 * wall.length, sourceCorners: 3 * source.length }
}
