type Point = readonly [number, number, number]

/**
 * Whether two flat convex polygons have a point in common; exact for corners with small whole coordinates.
 *
 * Separating axes (Gottschalk, Lin and Manocha, "OBBTree", SIGGRAPH 1996): disjoint convex polygons are kept apart by
 * a plane at a right angle to a normal, to the cross product of two edges, or to that of a normal and an edge. Slow and
 * simple: it shares nothing with the code that it is there to judge.
 */
export function convexPolygonsMeet(first: readonly Point[], second: readonly Point[]): boolean {
  const edges = [edgesOf(first), edgesOf(second)]
  const normals = edges.map(([a, b]) => cross(a, b))
  const axes = [
    ...normals,
    ...edges[0].flatMap((a) => edges[1].map((b) => cross(a, b))),
    ...normals.flatMap((normal, i) => edges[i].map((edge) => cross(normal, edge))),
  ]
  return !axes.some((axis) => keepsApart(axis, first, second))
}

function edgesOf(corners: readonly Point[]): Point[] {
  return corners.map((corner, i) => {
    const next = corners[(i + 1) % corners.length]
    return [next[0] - corner[0], next[1] - corner[1], next[2] - corner[2]]
  })
}

function keepsApart(axis: Point, first: readonly Point[], second: readonly Point[]): boolean {
  const ranges = [first, second].map((corners) => {
    const along = corners.map((corner) => dot(axis, corner))
    return { low: Math.min(...along), high: Math.max(...along) }
  })
  return ranges[0].high < ranges[1].low || ranges[1].high < ranges[0].low
}

function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

function dot(a: Point, b: Point): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}
