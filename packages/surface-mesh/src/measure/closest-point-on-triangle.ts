/**
 * Writes the barycentric coordinates u, v, w of the point of a triangle that is closest to (x, y, z), and returns the
 * squared distance to it. The point is u·a + v·b + w·c; no weight is negative beyond rounding. Corners in a line, or in
 * one place, are allowed.
 *
 * The closest of four candidates: the foot of the perpendicular, where it falls inside, and the closest points of the
 * three edges. The usual tests for Voronoi regions (Ericson, "Real-Time Collision Detection", 2005, section 5.1.5) were
 * rejected: they subtract large products, and on a needle a millionth as wide as long they missed the closest point by
 * up to a thousandth of its length.
 *
 * @param a offset (three times the vertex index) of the first corner in `vertices`; b and c likewise
 * @param out u, v, w
 */
export function closestPointOnTriangle(
  x: number,
  y: number,
  z: number,
  vertices: Float64Array,
  a: number,
  b: number,
  c: number,
  out: Float64Array,
): number {
  const onAB = shareAlongEdge(x, y, z, vertices, a, b)
  out[0] = 1 - onAB
  out[1] = onAB
  out[2] = 0
  let least = squaredDistance(x, y, z, vertices, a, b, c, onAB, 0)

  const onAC = shareAlongEdge(x, y, z, vertices, a, c)
  least = keepCloser(least, squaredDistance(x, y, z, vertices, a, b, c, 0, onAC), 0, onAC, out)
  const onBC = shareAlongEdge(x, y, z, vertices, b, c)
  least = keepCloser(least, squaredDistance(x, y, z, vertices, a, b, c, 1 - onBC, onBC), 1 - onBC, onBC, out)

  const abx = vertices[b] - vertices[a]
  const aby = vertices[b + 1] - vertices[a + 1]
  const abz = vertices[b + 2] - vertices[a + 2]
  const acx = vertices[c] - vertices[a]
  const acy = vertices[c + 1] - vertices[a + 1]
  const acz = vertices[c + 2] - vertices[a + 2]
  const apx = x - vertices[a]
  const apy = y - vertices[a + 1]
  const apz = z - vertices[a + 2]
  const nx = aby * acz - abz * acy
  const ny = abz * acx - abx * acz
  const nz = abx * acy - aby * acx
  const nn = nx * nx + ny * ny + nz * nz
  const v = ((apy * acz - apz * acy) * nx + (apz * acx - apx * acz) * ny + (apx * acy - apy * acx) * nz) / nn
  const w = ((aby * apz - abz * apy) * nx + (abz * apx - abx * apz) * ny + (abx * apy - aby * apx) * nz) / nn
  if (!(v > 0 && w > 0 && v + w < 1)) return least
  return keepCloser(least, squaredDistance(x, y, z, vertices, a, b, c, v, w), v, w, out)
}

/** How far along the edge from p to q, from 0 to 1, its point closest to (x, y, z) is. */
function shareAlongEdge(
  x: number,
  y: number,
  z: number,
  vertices: Float64Array,
  p: number,
  q: number,
): number {
  const dx = vertices[q] - vertices[p]
  const dy = vertices[q + 1] - vertices[p + 1]
  const dz = vertices[q + 2] - vertices[p + 2]
  const along = (x - vertices[p]) * dx + (y - vertices[p + 1]) * dy + (z - vertices[p + 2]) * dz
  if (along <= 0) return 0
  return Math.min(along / (dx * dx + dy * dy + dz * dz), 1)
}

/** From (x, y, z) to the point a + v (b − a) + w (c − a). */
function squaredDistance(
  x: number,
  y: number,
  z: number,
  vertices: Float64Array,
  a: number,
  b: number,
  c: number,
  v: number,
  w: number,
): number {
  const dx = x - vertices[a] - v * (vertices[b] - vertices[a]) - w * (vertices[c] - vertices[a])
  const dy =
    y - vertices[a + 1] - v * (vertices[b + 1] - vertices[a + 1]) - w * (vertices[c + 1] - vertices[a + 1])
  const dz =
    z - vertices[a + 2] - v * (vertices[b + 2] - vertices[a + 2]) - w * (vertices[c + 2] - vertices[a + 2])
  return dx * dx + dy * dy + dz * dz
}

/** Takes over the weights of a candidate that is closer than the closest so far; returns the smaller squared distance. */
function keepCloser(least: number, squared: number, v: number, w: number, out: Float64Array): number {
  if (squared >= least) return least
  out[0] = 1 - v - w
  out[1] = v
  out[2] = w
  return squared
}
