import type { TriangleSurface } from '@hornbench/surface-mesh'
import type { MirrorPlanes } from './azimuth-domain.ts'

/**
 * Completes a surface that ends on its mirror planes by its images. Vertices with exactly 0 for a coordinate
 * lie on that plane and are shared; every other vertex gets an image with the sign changed, so the symmetry
 * is exact to the bit. The original comes first: with both planes it is the first quarter of the triangles.
 */
export function mirrorSurface(surface: TriangleSurface, mirrors: MirrorPlanes): TriangleSurface {
  const withX = mirrors.x ? withImage(surface, 0) : surface
  return mirrors.y ? withImage(withX, 1) : withX
}

function withImage({ vertices, triangles, tags }: TriangleSurface, coordinate: 0 | 1): TriangleSurface {
  const all = Array.from(vertices)
  const imageOf = new Uint32Array(vertices.length / 3)
  for (let v = 0; v < imageOf.length; v++) {
    const isOnPlane = vertices[3 * v + coordinate] === 0
    imageOf[v] = isOnPlane ? v : all.length / 3
    if (isOnPlane) continue
    for (let c = 0; c < 3; c++) all.push(c === coordinate ? -vertices[3 * v + c] : vertices[3 * v + c])
  }
  const images = new Uint32Array(triangles.length)
  for (let h = 0; h < triangles.length; h += 3) {
    // A mirror image turns the other way round.
    images[h] = imageOf[triangles[h]]
    images[h + 1] = imageOf[triangles[h + 2]]
    images[h + 2] = imageOf[triangles[h + 1]]
  }
  return {
    vertices: Float64Array.from(all),
    triangles: Uint32Array.from([...triangles, ...images]),
    tags: Uint8Array.from([...tags, ...tags]),
  }
}
