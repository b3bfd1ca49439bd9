import type { TriangleSurface } from '@hornbench/surface-mesh'
import { unit, type Vector3 } from '../geometry/vector3.ts'
import { surfaceFromTriangles } from './surface-from-triangles.ts'

type Corners = readonly [Vector3, Vector3, Vector3]

/**
 * A closed sphere around 0: an octahedron with each edge cut in two `steps` times, vertices on the sphere,
 * normals out, all source. 8 · 4^steps triangles.
 */
export function octasphere(radius: number, steps: number): TriangleSurface {
  let faces: Corners[] = []
  for (const x of [1, -1]) {
    for (const y of [1, -1]) {
      for (const z of [1, -1]) {
        const face: Corners = [
          [x, 0, 0],
          [0, y, 0],
          [0, 0, z],
        ]
        faces.push(x * y * z > 0 ? face : [face[0], face[2], face[1]])
      }
    }
  }
  for (let step = 0; step < steps; step++) faces = faces.flatMap(cutInFour)
  const onSphere = (corner: Vector3): Vector3 => [radius * corner[0], radius * corner[1], radius * corner[2]]
  return surfaceFromTriangles(faces.map(([a, b, c]) => [onSphere(a), onSphere(b), onSphere(c)] as const))
}

function cutInFour([a, b, c]: Corners): Corners[] {
  const ab = middle(a, b)
  const bc = middle(b, c)
  const ca = middle(c, a)
  return [
    [a, ab, ca],
    [ab, b, bc],
    [ca, bc, c],
    [ab, bc, ca],
  ]
}

/**
 * The middle of the arc; the same bits for both directions of an edge, since a sum does not mind its order.
 */
function middle(a: Vector3, b: Vector3): Vector3 {
  return unit([a[0] + b[0], a[1] + b[1], a[2] + b[2]])
}
