import { doubleArea, type PlanePoint } from './plane-point.ts'

/**
 * Triangulates a simple polygon, given counter-clockwise, without further points: three vertex indices by
 * triangle. Neighbours in a straight line are fine; no triangle is flat. Undefined when the polygon is not
 * simple as far as this method notices.
 */
export function clipEars(polygon: readonly PlanePoint[]): number[] | undefined {
  const left = polygon.map((_, i) => i)
  const triangles: number[] = []
  let start = 0
  while (left.length > 3) {
    const ear = findEar(polygon, left, start)
    if (ear === undefined) return undefined
    triangles.push(...cornersAt(left, ear))
    left.splice(ear, 1)
    // Goes on behind the clipped corner, so that no corner becomes the fan of all the others.
    start = ear
  }
  const [a, b, c] = left
  if (!(doubleArea(polygon[a], polygon[b], polygon[c]) > 0)) return undefined
  return [...triangles, a, b, c]
}

function cornersAt(left: readonly number[], i: number): [number, number, number] {
  return [left[(i + left.length - 1) % left.length], left[i], left[(i + 1) % left.length]]
}

/** A corner of what is left whose triangle is not flat and holds no other corner, not even on its rim. */
function findEar(polygon: readonly PlanePoint[], left: readonly number[], start: number): number | undefined {
  for (let step = 0; step < left.length; step++) {
    const i = (start + step) % left.length
    const [a, b, c] = cornersAt(left, i)
    if (!(doubleArea(polygon[a], polygon[b], polygon[c]) > 0)) continue
    const isFree = left.every(
      (p) => p === a || p === b || p === c || !isInside(polygon[p], [polygon[a], polygon[b], polygon[c]]),
    )
    if (isFree) return i
  }
  return undefined
}

function isInside(p: PlanePoint, [a, b, c]: readonly [PlanePoint, PlanePoint, PlanePoint]): boolean {
  return doubleArea(a, b, p) >= 0 && doubleArea(b, c, p) >= 0 && doubleArea(c, a, p) >= 0
}
