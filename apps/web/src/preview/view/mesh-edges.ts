import type { HornMesh } from './horn-mesh.ts'

/** The two vertices of each edge of a closed mesh, where every edge is once in either direction. */
export function meshEdges({ triangles }: Pick<HornMesh, 'triangles'>): Uint32Array {
  const edges = new Uint32Array(triangles.length)
  let length = 0
  for (let corner = 0; corner < triangles.length; corner += 1) {
    const from = triangles[corner] ?? 0
    const to = triangles[corner % 3 === 2 ? corner - 2 : corner + 1] ?? 0
    if (from > to) continue
    edges[length] = from
    edges[length + 1] = to
    length += 2
  }
  return edges.subarray(0, length)
}
