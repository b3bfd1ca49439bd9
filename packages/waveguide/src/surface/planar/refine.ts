import { insertPoint, nextEdge, triangleAt, type Triangulation } from './delaunay.ts'
import { doubleArea, planeDistance, type PlanePoint, segmentDistance } from './plane-point.ts'

/** Triangles whose circumradius is below this many times that of the wanted equilateral triangle stay. */
const LARGEST = 1.15

/** New points keep this distance from others, and from the rim, in parts of the edge length there. */
const NEAREST_POINT = 0.62
const NEAREST_RIM = 0.5

export type RefineOptions = {
  /** Wanted edge length at a point. */
  readonly edgeAt: (p: PlanePoint) => number
  /** How many vertices, the first ones, are the rim in its order. */
  readonly rimLength: number
  readonly maxTriangles: number
}

/**
 * Inserts points until the triangles are as small as wanted: the largest triangle beside the rim, or beside
 * triangles that are small enough already, gets a point where it makes an equilateral triangle on their
 * common edge (frontal Delaunay refinement, Rebay 1993). False when the limit is reached.
 */
export function refine(mesh: Triangulation, options: RefineOptions): boolean {
  const stateOf = triangleStates(mesh, options.edgeAt)
  for (;;) {
    const front = frontOf(mesh, stateOf)
    if (front.length === 0) return true
    for (const { triangle, state } of front) {
      if (mesh.corners.length > 3 * options.maxTriangles) return false
      // An earlier point of this round may have changed the triangle.
      if (stateOf(triangle) !== state) continue
      const fronts = frontEdges(mesh, triangle, stateOf)
      const place = fronts.length > 0 ? placeIn(mesh, triangle, { ...options, fronts }) : undefined
      if (place !== undefined) insertPoint(mesh, place.triangle, place.point)
      else if (fronts.length > 0) state.isStuck = true
    }
  }
}

type TriangleState = {
  readonly corners: readonly [number, number, number]
  /** Circumradius by that of the wanted equilateral triangle. */
  readonly excess: number
  /** Whether no place for a point was found. */
  isStuck: boolean
}

/** The state of a triangle; a flip makes it another one, with a new state. */
function triangleStates(
  { points, corners }: Triangulation,
  edgeAt: (p: PlanePoint) => number,
): (triangle: number) => TriangleState {
  const states: (TriangleState | undefined)[] = []
  return (triangle) => {
    const [a, b, c] = [corners[3 * triangle], corners[3 * triangle + 1], corners[3 * triangle + 2]]
    const known = states[triangle]
    if (known !== undefined && known.corners[0] === a && known.corners[1] === b && known.corners[2] === c)
      return known
    const [pa, pb, pc] = [points[a], points[b], points[c]]
    const centre: PlanePoint = [(pa[0] + pb[0] + pc[0]) / 3, (pa[1] + pb[1] + pc[1]) / 3]
    const excess = (circumradius(pa, pb, pc) * Math.sqrt(3)) / edgeAt(centre)
    const state: TriangleState = { corners: [a, b, c], excess, isStuck: false }
    states[triangle] = state
    return state
  }
}

/** The triangles that are too large and lie beside others that are not, the largest first. */
function frontOf(mesh: Triangulation, stateOf: (triangle: number) => TriangleState) {
  const front: { readonly triangle: number; readonly state: TriangleState }[] = []
  for (let triangle = 0; 3 * triangle < mesh.corners.length; triangle++) {
    const state = stateOf(triangle)
    if (state.excess <= LARGEST || state.isStuck || frontEdges(mesh, triangle, stateOf).length === 0) continue
    front.push({ triangle, state })
  }
  return front.sort((a, b) => b.state.excess - a.state.excess || a.triangle - b.triangle)
}

/** Edges with the rim, a finished triangle or one that cannot be improved on their other side. */
function frontEdges(
  { twins }: Triangulation,
  triangle: number,
  stateOf: (triangle: number) => TriangleState,
): number[] {
  return [3 * triangle, 3 * triangle + 1, 3 * triangle + 2].filter((h) => {
    if (twins[h] < 0) return true
    const { excess, isStuck } = stateOf(Math.floor(twins[h] / 3))
    return excess <= LARGEST || isStuck
  })
}

/** Where a triangle gets its point: above one of its front edges, or else at its circumcentre. */
function placeIn(
  mesh: Triangulation,
  triangle: number,
  options: RefineOptions & { readonly fronts: readonly number[] },
): { readonly triangle: number; readonly point: PlanePoint } | undefined {
  const { points, corners } = mesh
  const [a, b, c] = [0, 1, 2].map((i) => points[corners[3 * triangle + i]])
  const centre = circumcentre(a, b, c)
  const lengthOf = (h: number) => planeDistance(points[corners[h]], points[corners[nextEdge(h)]])
  const fronts = options.fronts.toSorted((g, h) => lengthOf(g) - lengthOf(h) || g - h)
  const candidates = fronts.map((h) =>
    frontPoint([points[corners[h]], points[corners[nextEdge(h)]]], centre, options.edgeAt),
  )
  for (const point of [...candidates, centre]) {
    if (point === undefined) continue
    const holder = triangleAt(mesh, triangle, point)
    if (holder !== undefined && isRoomy(mesh, { holder, point }, options)) return { triangle: holder, point }
  }
  return undefined
}

/** The tip of the triangle on an edge that has the wanted circumradius, no further than the circumcentre. */
function frontPoint(
  [from, to]: readonly [PlanePoint, PlanePoint],
  centre: PlanePoint,
  edgeAt: (p: PlanePoint) => number,
): PlanePoint | undefined {
  const half = 0.5 * planeDistance(from, to)
  const middle: PlanePoint = [0.5 * (from[0] + to[0]), 0.5 * (from[1] + to[1])]
  const normal: PlanePoint = [(from[1] - to[1]) / (2 * half), (to[0] - from[0]) / (2 * half)]
  const reach = (centre[0] - middle[0]) * normal[0] + (centre[1] - middle[1]) * normal[1]
  if (!(reach > 0)) return undefined
  const wanted = Math.max(edgeAt(middle) / Math.sqrt(3), half)
  const radius = Math.max(half, Math.min(wanted, (half * half + reach * reach) / (2 * reach)))
  const height = Math.min(reach, radius + Math.sqrt(radius * radius - half * half))
  return [middle[0] + height * normal[0], middle[1] + height * normal[1]]
}

function isRoomy(
  { points, corners, twins }: Triangulation,
  { holder, point }: { readonly holder: number; readonly point: PlanePoint },
  { edgeAt, rimLength }: RefineOptions,
): boolean {
  const nearest = NEAREST_POINT * edgeAt(point)
  for (let h = 3 * holder; h < 3 * holder + 3; h++) {
    if (planeDistance(points[corners[h]], point) < nearest) return false
    const opposite = twins[h] < 0 ? corners[h] : corners[nextEdge(nextEdge(twins[h]))]
    if (planeDistance(points[opposite], point) < nearest) return false
  }
  for (let i = 0; i < rimLength; i++) {
    const [from, to] = [points[i], points[(i + 1) % rimLength]]
    if (segmentDistance(point, from, to) < NEAREST_RIM * planeDistance(from, to)) return false
  }
  return true
}

function circumradius(a: PlanePoint, b: PlanePoint, c: PlanePoint): number {
  return (planeDistance(a, b) * planeDistance(b, c) * planeDistance(c, a)) / (2 * doubleArea(a, b, c))
}

function circumcentre(a: PlanePoint, b: PlanePoint, c: PlanePoint): PlanePoint {
  const bx = b[0] - a[0]
  const by = b[1] - a[1]
  const cx = c[0] - a[0]
  const cy = c[1] - a[1]
  const d = 2 * (bx * cy - by * cx)
  const b2 = bx * bx + by * by
  const c2 = cx * cx + cy * cy
  return [a[0] + (cy * b2 - by * c2) / d, a[1] + (bx * c2 - cx * b2) / d]
}
