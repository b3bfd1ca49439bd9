import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { cube } from './cube.ts'

/**
 * The air in a cube of 0.2 m edges around the origin that is open at z = 0.1, with the source at its bottom: normals into
 * it, the opening tagged as aperture.
 */
export function boxCavity(n: number): TriangleSurface {
  const { vertices, triangles } = cube(n)
  const heights = Array.from({ length: triangles.length / 3 }, (_, t) =>
    Array.from(triangles.subarray(3 * t, 3 * t + 3), (v) => vertices[3 * v + 2]),
  )
  const isIn = (corners: number[], z: number) => corners.every((height) => Math.abs(height - z) < 1e-9)
  return {
    vertices,
    triangles: turnedOver(triangles),
    tags: Uint8Array.from(heights, (corners) => {
      if (isIn(corners, 0.1)) return SURFACE_TAG.interface
      return isIn(corners, -0.1) ? SURFACE_TAG.source : SURFACE_TAG.wall
    }),
  }
}

/** Each triangle the other way round. */
export function turnedOver(triangles: Uint32Array): Uint32Array {
  return triangles.map((_, at) => triangles[at - (at % 3) + [0, 2, 1][at % 3]])
}
