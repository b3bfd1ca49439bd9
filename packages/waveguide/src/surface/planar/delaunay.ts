import { doubleArea, type PlanePoint } from './plane-point.ts'

/**
 * A triangulation that grows. Half-edge h runs from corner `corners[h]` to the next corner of triangle ⌊h/3⌋;
 * `twins[h]` is the half-edge on its other side, or −1 on the rim, which never changes.
 */
export type Triangulation = {
  readonly points: PlanePoint[]
  readonly corners: number[]
  readonly twins: number[]
}

/** Sines of angle sums below this count as 0: points on a circle must not flip for ever. */
const SAME_CIRCLE = 1e-10

/** Steps of a walk to a point; more means that it goes round in circles. */
const MAX_STEPS = 10_000

/** Turns triangles into the constrained Delaunay triangulation of their outline. */
export function delaunayOf(points: readonly PlanePoint[], triangles: readonly number[]): Triangulation {
  const corners = [...triangles]
  const twinOf = new Map<number, number>()
  const keyOf = (from: number, to: number) => from * points.length + to
  corners.forEach((from, h) => twinOf.set(keyOf(from, corners[nextEdge(h)]), h))
  const twins = corners.map((from, h) => twinOf.get(keyOf(corners[nextEdge(h)], from)) ?? -1)
  const mesh = { points: [...points], corners, twins }
  legalizeAll(mesh)
  return mesh
}

export function nextEdge(h: number): number {
  return h % 3 === 2 ? h - 2 : h + 1
}

function previousEdge(h: number): number {
  return h % 3 === 0 ? h + 2 : h - 1
}

/** Flips edges until every triangle is Delaunay, as far as the rim allows. */
export function legalizeAll(mesh: Triangulation): void {
  legalize(
    mesh,
    mesh.corners.map((_, h) => h),
  )
}

/** The triangle that holds a point, walking from another one; undefined when the rim is in the way. */
export function triangleAt(
  { points, corners, twins }: Triangulation,
  from: number,
  p: PlanePoint,
): number | undefined {
  let triangle = from
  for (let step = 0; step < MAX_STEPS; step++) {
    const first = 3 * triangle
    const crossed = [first, first + 1, first + 2].find(
      (h) => doubleArea(points[corners[h]], points[corners[nextEdge(h)]], p) < 0,
    )
    if (crossed === undefined) return triangle
    if (twins[crossed] < 0) return undefined
    triangle = Math.floor(twins[crossed] / 3)
  }
  return undefined
}

/** Puts a point into the triangle that holds it and restores the Delaunay property. */
export function insertPoint(mesh: Triangulation, triangle: number, p: PlanePoint): void {
  const { points, corners, twins } = mesh
  const vertex = points.push(p) - 1
  const [e0, e1, e2] = [3 * triangle, 3 * triangle + 1, 3 * triangle + 2]
  const [, b, c] = [corners[e0], corners[e1], corners[e2]]
  const a = corners[e0]
  const [outer1, outer2] = [twins[e1], twins[e2]]
  corners[e2] = vertex
  const second = corners.push(b, c, vertex) - 3
  const third = corners.push(c, a, vertex) - 3
  twins.push(-1, -1, -1, -1, -1, -1)
  link(twins, second, outer1)
  link(twins, third, outer2)
  link(twins, e1, second + 2)
  link(twins, second + 1, third + 2)
  link(twins, third + 1, e2)
  legalize(mesh, [e0, second, third])
}

function link(twins: number[], h: number, twin: number): void {
  twins[h] = twin
  if (twin >= 0) twins[twin] = h
}

function legalize(mesh: Triangulation, pending: number[]): void {
  while (pending.length > 0) {
    const h = pending.pop() ?? 0
    const twin = mesh.twins[h]
    if (twin < 0 || !isIllegal(mesh, h, twin)) continue
    flip(mesh, h, twin)
    pending.push(h, nextEdge(twin), nextEdge(h), twin)
  }
}

/**
 * Whether the two angles opposite an edge are larger than 180° together: sin(α + β) < 0, which also holds for
 * a point on the edge.
 */
function isIllegal({ points, corners }: Triangulation, h: number, twin: number): boolean {
  const from = points[corners[h]]
  const to = points[corners[nextEdge(h)]]
  const [crossA, dotA, lengthA] = angleAt(points[corners[previousEdge(h)]], from, to)
  const [crossB, dotB, lengthB] = angleAt(points[corners[previousEdge(twin)]], to, from)
  return crossA * dotB + dotA * crossB < -SAME_CIRCLE * lengthA * lengthB
}

function angleAt(apex: PlanePoint, from: PlanePoint, to: PlanePoint): [number, number, number] {
  const ux = from[0] - apex[0]
  const uy = from[1] - apex[1]
  const vx = to[0] - apex[0]
  const vy = to[1] - apex[1]
  return [ux * vy - uy * vx, ux * vx + uy * vy, Math.hypot(ux, uy) * Math.hypot(vx, vy)]
}

/** Replaces the common edge of two triangles by the one between their other corners. */
function flip({ corners, twins }: Triangulation, h: number, twin: number): void {
  const beforeH = previousEdge(h)
  const beforeTwin = previousEdge(twin)
  corners[h] = corners[beforeTwin]
  corners[twin] = corners[beforeH]
  const outerH = twins[beforeTwin]
  const outerTwin = twins[beforeH]
  link(twins, h, outerH)
  link(twins, twin, outerTwin)
  link(twins, beforeH, beforeTwin)
}
