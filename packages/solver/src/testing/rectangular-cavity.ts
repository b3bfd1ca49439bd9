import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { cross, dot, type Vector3 } from '../geometry/vector3.ts'
import { surfaceFromTriangles } from './surface-from-triangles.ts'

const HEIGHT_BY_WIDTH = 0.8

export type RectangularCavity = {
  /** Half the width of the source, of the aperture, and the distance between them, m. */
  readonly throatM: number
  readonly mouthM: number
  readonly depthM: number
  /** Elements along half a side, and along the depth. */
  readonly halfCells: number
  readonly rows: number
}

/**
 * A horn around the z axis that is wider than high: source at its bottom, aperture in the plane z = 0, normals into the
 * cavity. Symmetric about x = 0 and y = 0, triangles included; not square, since in a square grid rounding decides which
 * triangles are half an edge apart.
 */
export function rectangularCavity({
  throatM,
  mouthM,
  depthM,
  halfCells,
  rows,
}: RectangularCavity): TriangleSurface {
  const place = (i: number, j: number, row: number): Vector3 => {
    const half = throatM + ((mouthM - throatM) * row) / rows
    // The same bits on both sides of a mirror: pairs of triangles are near or far by their distance.
    return [
      ((i - halfCells) / halfCells) * half,
      ((j - halfCells) / halfCells) * HEIGHT_BY_WIDTH * half,
      -depthM * (1 - row / rows),
    ]
  }
  const cells = 2 * halfCells
  const triangles: Corners[] = []
  const tags: number[] = []
  const addFace = (
    tag: number,
    [width, height]: readonly [number, number],
    at: (i: number, j: number) => Vector3,
  ) => {
    for (let i = 0; i < width; i++) {
      for (let j = 0; j < height; j++) {
        triangles.push(...halvesOf([at(i, j), at(i + 1, j), at(i + 1, j + 1), at(i, j + 1)], -depthM / 2))
        tags.push(tag, tag)
      }
    }
  }
  addFace(SURFACE_TAG.source, [cells, cells], (i, j) => place(i, j, 0))
  addFace(SURFACE_TAG.interface, [cells, cells], (i, j) => place(i, j, rows))
  for (const side of [0, cells]) {
    addFace(SURFACE_TAG.wall, [cells, rows], (i, row) => place(i, side, row))
    addFace(SURFACE_TAG.wall, [cells, rows], (j, row) => place(side, j, row))
  }
  return { ...surfaceFromTriangles(triangles), tags: Uint8Array.from(tags) }
}

type Corners = readonly [Vector3, Vector3, Vector3]

/** Cuts a quadrilateral through its outermost corner, which mirrors do not change; normals to (0, 0, middleZ). */
function halvesOf(corners: readonly Vector3[], middleZ: number): Corners[] {
  const reach = corners.map(([x, y, z]) => Math.abs(x) + Math.abs(y) + z / 3)
  const first = reach.indexOf(Math.max(...reach))
  const [a, b, c, d] = [0, 1, 2, 3].map((step) => corners[(first + step) % 4])
  return (
    [
      [a, b, c],
      [a, c, d],
    ] as const
  ).map(([p, q, r]) => {
    const normal = cross(minus(q, p), minus(r, p))
    return dot(normal, minus([0, 0, middleZ], p)) > 0 ? [p, q, r] : [p, r, q]
  })
}

function minus(a: Vector3, b: Vector3): Vector3 {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}
