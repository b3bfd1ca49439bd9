/** A point of a plane, or of an unrolled surface. */
export type PlanePoint = readonly [x: number, y: number]

/** Twice the area of a triangle; positive when its corners go counter-clockwise. */
export function doubleArea(a: PlanePoint, b: PlanePoint, c: PlanePoint): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
}

export function planeDistance(a: PlanePoint, b: PlanePoint): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

/** Distance of a point from the straight line between two others. */
export function segmentDistance(p: PlanePoint, a: PlanePoint, b: PlanePoint): number {
  const dx = b[0] - a[0]
  const dy = b[1] - a[1]
  const along = ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / (dx * dx + dy * dy)
  const t = Math.min(1, Math.max(0, along))
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)
}
