import { cornerNormals } from './corner-normals.ts'
import { type HornMesh, isAperture, isSource } from './horn-mesh.ts'

export type SolidCorners = {
  /** Nine numbers for each triangle, first those of the wall, then those of the source. */
  readonly positions: Float32Array
  readonly normals: Float32Array
  readonly wallCorners: number
  readonly sourceCorners: number
}

/** The corners of each triangle by themselves, so that they can have normals of their own; an open mouth has none. */
export function solidCorners(mesh: HornMesh): SolidCorners {
  const { positions, triangles, tags } = mesh
  const normals = cornerNormals(mesh)
  const order = Array.from(tags.keys())
  const wall = order.filter((t) => !isSource(mesh, t) && !isAperture(mesh, t))
  const source = order.filter((t) => isSource(mesh, t))
  const size = 9 * (wall.length + source.length)
  const sorted = { positions: new Float32Array(size), normals: new Float32Array(size) }
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
