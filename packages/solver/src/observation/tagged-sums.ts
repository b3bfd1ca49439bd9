import type { TriangleSurface } from '@hornbench/surface-mesh'
import { triangleGeometry } from '../geometry/triangle-geometry.ts'
import { add, scale, type Vector3, vectorAt } from '../geometry/vector3.ts'

/** Area of the triangles with a tag, and of their centroids and unit normals the sums weighted with it. */
export function taggedSums(
  mesh: TriangleSurface,
  tag: number,
): { area: number; centre: Vector3; normal: Vector3 } {
  const { areas, centroids, normals } = triangleGeometry(mesh)
  let area = 0
  let centre: Vector3 = [0, 0, 0]
  let normal: Vector3 = [0, 0, 0]
  for (let t = 0; t < mesh.tags.length; t++) {
    if (mesh.tags[t] !== tag) continue
    area += areas[t]
    centre = add(centre, scale(vectorAt(centroids, t), areas[t]))
    normal = add(normal, scale(vectorAt(normals, t), areas[t]))
  }
  return { area, centre, normal }
}
