import { add, cross, dot, scale, vectorAt, type Vector3 } from '../geometry/vector3.ts'
import type { Aperture } from './aperture.ts'

/** A point this far outside of a triangle, as a share of its size, still counts as in it: on an edge, by rounding. */
const RIM = 1e-9

/**
 * The interpolated pressure at a point of the plane that lies in the aperture, or `undefined` for a point on the baffle.
 *
 * @param surfacePressure interleaved re, im by vertex
 */
export function aperturePressureAt(
  aperture: Aperture,
  surfacePressure: Float64Array,
  point: Vector3,
): { re: number; im: number } | undefined {
  const { mesh, triangles } = aperture
  for (const t of triangles) {
    const weights = barycentricOf(aperture, t, point)
    if (Math.min(...weights) < -RIM) continue
    const value = { re: 0, im: 0 }
    weights.forEach((weight, corner) => {
      const v = mesh.triangles[3 * t + corner]
      value.re += weight * surfacePressure[2 * v]
      value.im += weight * surfacePressure[2 * v + 1]
    })
    return value
  }
  return undefined
}

/** Weights of the corners of triangle t at the place of its plane that is nearest to a point. */
function barycentricOf({ mesh, geometry }: Aperture, t: number, point: Vector3): readonly number[] {
  const corners = [0, 1, 2].map((corner) => vectorAt(mesh.vertices, mesh.triangles[3 * t + corner]))
  const normal = vectorAt(geometry.normals, t)
  return corners.map((_, corner) => {
    const next = corners[(corner + 1) % 3]
    const last = corners[(corner + 2) % 3]
    const doubleArea = dot(cross(minus(last, next), minus(point, next)), normal)
    return doubleArea / (2 * geometry.areas[t])
  })
}

function minus(a: Vector3, b: Vector3): Vector3 {
  return add(a, scale(b, -1))
}
