import { clipEars } from './clip-ears.ts'
import { delaunayOf } from './delaunay.ts'
import { doubleArea, planeDistance, type PlanePoint } from './plane-point.ts'
import { refine } from './refine.ts'
import { smoothPoints } from './smooth-points.ts'

/** Growth from one element to the next by a factor of 1.35, as a slope over the distance. */
const GROWTH_SLOPE = Math.log(1.35)

type FillOptions = {
  /** Wanted edge length; near the rim that of the rim is kept. */
  readonly edgeAt: (p: PlanePoint) => number
  readonly maxTriangles: number
}

type FilledPolygon = {
  /** The corners of the polygon, then the new points inside. */
  readonly points: readonly PlanePoint[]
  /** Three indices by triangle, counter-clockwise. */
  readonly triangles: readonly number[]
}

/**
 * Meshes the inside of a simple polygon, given counter-clockwise, whose corners are the wanted nodes of its
 * rim: none is added there. Same polygon, same bytes. `not-simple` when the polygon crosses itself,
 * `too-many` beyond the limit.
 */
export function fillPolygon(
  polygon: readonly PlanePoint[],
  { edgeAt, maxTriangles }: FillOptions,
): FilledPolygon | 'not-simple' | 'too-many' {
  const ears = clipEars(polygon)
  if (ears === undefined) return 'not-simple'
  const mesh = delaunayOf(polygon, ears)
  const rimLength = polygon.length
  const isDone = refine(mesh, { edgeAt: graded(polygon, edgeAt), rimLength, maxTriangles })
  if (!isDone) return 'too-many'
  smoothPoints(mesh, rimLength)
  const { points, corners } = mesh
  for (let t = 0; t < corners.length; t += 3) {
    if (!(doubleArea(points[corners[t]], points[corners[t + 1]], points[corners[t + 2]]) > 0))
      return 'not-simple'
  }
  return { points, triangles: corners }
}

/** The wanted edge length, growing no faster than allowed from the edges of the rim. */
function graded(
  polygon: readonly PlanePoint[],
  edgeAt: (p: PlanePoint) => number,
): (p: PlanePoint) => number {
  const lengths = polygon.map((p, i) => planeDistance(p, polygon[(i + 1) % polygon.length]))
  const spacings = lengths.map(
    (length, i) => 0.5 * (length + lengths[(i + lengths.length - 1) % lengths.length]),
  )
  return (p) => {
    let edge = edgeAt(p)
    for (let i = 0; i < polygon.length; i++) {
      const reach = (edge - spacings[i]) / GROWTH_SLOPE
      const dx = p[0] - polygon[i][0]
      const dy = p[1] - polygon[i][1]
      const squared = dx * dx + dy * dy
      if (reach > 0 && squared < reach * reach) edge = spacings[i] + GROWTH_SLOPE * Math.sqrt(squared)
    }
    return edge
  }
}
