import {
  boundingSphere,
  type BoundingSphere,
  buildTriangleTree,
  nearestOnSurface,
  type TriangleSurface,
  type TriangleTree,
  windingNumber,
} from '@hornbench/surface-mesh'
import { onSurfaceToleranceM } from '../geometry/on-surface-tolerance.ts'
import { triangleGeometry, type TriangleGeometry } from '../geometry/triangle-geometry.ts'

export type PointPlace = 'outside' | 'on' | 'inside'

/** The nearest place lies inside a triangle, not on its rim, when no barycentric weight is below this. */
const RIM = 1e-9

/**
 * Where each point lies with respect to a closed body: in the air, on the surface within a millionth of the
 * body's size, or in the solid, where there is no pressure to speak of. A point outside of the sphere around
 * the body costs next to nothing, any other a search in a tree; those nearest to an edge or a corner also one
 * pass over the triangles.
 *
 * @param pointsM x, y, z triples in the unit of the mesh
 */
export function classifyPoints(mesh: TriangleSurface, pointsM: Float64Array): PointPlace[] {
  const body: Body = {
    mesh,
    geometry: triangleGeometry(mesh),
    sphere: boundingSphere(mesh.vertices),
    tree: buildTriangleTree(mesh),
  }
  return Array.from({ length: pointsM.length / 3 }, (_, i) =>
    placeOf(body, pointsM[3 * i], pointsM[3 * i + 1], pointsM[3 * i + 2]),
  )
}

type Body = {
  readonly mesh: TriangleSurface
  readonly geometry: TriangleGeometry
  readonly sphere: BoundingSphere
  readonly tree: TriangleTree
}

function placeOf(body: Body, x: number, y: number, z: number): PointPlace {
  const { mesh, sphere, tree } = body
  const tolerance = onSurfaceToleranceM(sphere.radius)
  const fromCentre = Math.hypot(x - sphere.center[0], y - sphere.center[1], z - sphere.center[2])
  if (fromCentre > sphere.radius + tolerance) return 'outside'
  const nearest = nearestOnSurface(mesh, x, y, z, tree)
  if (nearest.distance <= tolerance) return 'on'
  // Nothing lies between the point and the triangle that it is nearest to, so the triangle's side decides.
  const isInside =
    Math.min(...nearest.barycentric) > RIM
      ? heightAbove(body.geometry, nearest.triangle, x, y, z) < 0
      : windingNumber(mesh, x, y, z) > 0.5
  return isInside ? 'inside' : 'outside'
}

/** Distance of a point from the plane of a triangle, positive on the air side. */
function heightAbove(geometry: TriangleGeometry, t: number, x: number, y: number, z: number): number {
  const { centroids, normals } = geometry
  return (
    (x - centroids[3 * t]) * normals[3 * t] +
    (y - centroids[3 * t + 1]) * normals[3 * t + 1] +
    (z - centroids[3 * t + 2]) * normals[3 * t + 2]
  )
}
