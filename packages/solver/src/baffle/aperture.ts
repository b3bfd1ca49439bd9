import { boundingSphere, SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { BoundaryModelError } from '../boundary-model-error.ts'
import { onSurfaceToleranceM } from '../geometry/on-surface-tolerance.ts'
import { triangleGeometry, type TriangleGeometry } from '../geometry/triangle-geometry.ts'
import { add, dot, scale, unit, vectorAt, type Vector3 } from '../geometry/vector3.ts'

/** How far the aperture may be from flat, and the cavity in front of it, as a share of the size of the cavity. */
const SHARE_OF_SIZE = 1e-5

/** The opening of a cavity in a rigid plane without end, through which it radiates into the half space in front. */
export type Aperture = {
  readonly mesh: TriangleSurface
  readonly geometry: TriangleGeometry
  /** Ascending indices of its triangles. */
  readonly triangles: Uint32Array
  /** Ascending indices of its vertices, rim included: ∂p/∂n is known at each of them. */
  readonly vertices: Uint32Array
  /** By vertex of the mesh its place among `vertices`, or −1. */
  readonly places: Int32Array
  /** A point of the plane, m. */
  readonly origin: Vector3
  /** Unit normal of the plane, away from the cavity: into the half space. */
  readonly front: Vector3
  /** Within which a point counts as on the plane, m. */
  readonly toleranceM: number
}

/**
 * Finds the aperture of a cavity (tag 4) and checks that it closes the cavity towards a half space.
 *
 * @param mesh in metres, closed, normals into the cavity
 * @throws BoundaryModelError when there is none, it is not flat, faces the wrong way, or the cavity is in front of it
 */
export function findAperture(mesh: TriangleSurface): Aperture {
  const triangles = Uint32Array.from(mesh.tags.keys()).filter((t) => mesh.tags[t] === SURFACE_TAG.interface)
  if (triangles.length === 0) {
    throw new BoundaryModelError(
      'No triangle is tagged as the aperture (4). In an infinite baffle the mouth must be closed by flat triangles with this tag.',
    )
  }
  const geometry = triangleGeometry(mesh)
  const { radius } = boundingSphere(mesh.vertices)
  const { origin, into } = planeOf(geometry, triangles)
  assertFlat({ mesh, geometry, triangles, radius }, origin, into)
  assertBehind(mesh, { origin, into, reach: 2 * SHARE_OF_SIZE * radius })
  const corners = [...triangles].flatMap((t) => [...mesh.triangles.subarray(3 * t, 3 * t + 3)])
  const vertices = Uint32Array.from(new Set(corners)).sort()
  const places = new Int32Array(mesh.vertices.length / 3).fill(-1)
  vertices.forEach((v, place) => {
    places[v] = place
  })
  const front = scale(into, -1)
  return {
    mesh,
    geometry,
    triangles,
    vertices,
    places,
    origin,
    front,
    toleranceM: onSurfaceToleranceM(radius),
  }
}

/** The area-weighted centre and normal of the triangles. */
function planeOf({ normals, areas, centroids }: TriangleGeometry, triangles: Uint32Array) {
  let [area, centre, normal] = [0, [0, 0, 0] as Vector3, [0, 0, 0] as Vector3]
  for (const t of triangles) {
    area += areas[t]
    centre = add(centre, scale(vectorAt(centroids, t), areas[t]))
    normal = add(normal, scale(vectorAt(normals, t), areas[t]))
  }
  return { origin: scale(centre, 1 / area), into: unit(normal) }
}

type Candidate = Pick<Aperture, 'mesh' | 'geometry' | 'triangles'> & { readonly radius: number }

function assertFlat({ mesh, geometry, triangles, radius }: Candidate, origin: Vector3, into: Vector3): void {
  let most = 0
  for (const t of triangles) {
    for (let corner = 3 * t; corner < 3 * t + 3; corner++) {
      most = Math.max(most, Math.abs(heightOver(mesh.vertices, mesh.triangles[corner], origin, into)))
    }
    if (!(dot(vectorAt(geometry.normals, t), into) > 0)) {
      throw new BoundaryModelError(
        `The aperture is not flat or not wound in one sense: triangle ${t} faces away from the others.`,
      )
    }
  }
  if (most <= 2 * SHARE_OF_SIZE * radius) return
  throw new BoundaryModelError(
    `The aperture is not flat: it leaves its plane by ${most.toExponential(1)} m. In an infinite baffle all triangles with tag 4 lie in one plane.`,
  )
}

function assertBehind(
  { vertices, triangles }: TriangleSurface,
  { origin, into, reach }: { origin: Vector3; into: Vector3; reach: number },
): void {
  let [lowest, highest, inFront] = [0, 0, 0]
  for (const v of triangles) {
    const height = heightOver(vertices, v, origin, into)
    highest = Math.max(highest, height)
    if (height < lowest) [lowest, inFront] = [height, v]
  }
  if (highest <= reach && lowest >= -reach) {
    throw new BoundaryModelError('There is no cavity: all triangles lie in the plane of the aperture.')
  }
  if (lowest >= -reach) return
  if (highest <= reach) {
    throw new BoundaryModelError(
      'The aperture faces the wrong way. Its normals must point into the cavity, as those of the wall do.',
    )
  }
  throw new BoundaryModelError(
    `Part of the cavity is in front of the baffle: vertex ${inFront} by ${(-lowest).toExponential(1)} m. All of it must be behind the plane of the aperture.`,
  )
}

function heightOver(vertices: Float64Array, v: number, origin: Vector3, into: Vector3): number {
  return dot(add(vectorAt(vertices, v), scale(origin, -1)), into)
}
