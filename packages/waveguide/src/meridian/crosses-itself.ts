type Point = readonly [number, number]

/** Whether two chords of a polyline that are not neighbours cross. */
export function crossesItself(points: readonly Point[]): boolean {
  for (let i = 0; i + 1 < points.length; i++) {
    for (let j = i + 2; j + 1 < points.length; j++) {
      if (cross(points[i], points[i + 1], points[j], points[j + 1])) return true
    }
  }
  return false
}

/** Whether each of two chords has its ends on both sides of the other. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0
}

/** Twice the signed area of a triangle. */
function side(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}
