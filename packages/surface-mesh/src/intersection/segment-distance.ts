/**
 * Squared distance between the segments pq and rs.
 *
 * Ericson, "Real-Time Collision Detection", 2005, section 5.1.9, but with cross products in place of ae − b², which
 * cancels when the segments are nearly parallel: for segments that cross under 1e-5 to 1e-7 radians it gave distances up
 * to 3e-8 of their length.
 *
 * @param p offset (three times the vertex index) of an end in `vertices`; likewise the others
 */
export function squaredSegmentDistance(
  vertices: Float64Array,
  p: number,
  q: number,
  r: number,
  s: number,
): number {
  const d1x = vertices[q] - vertices[p]
  const d1y = vertices[q + 1] - vertices[p + 1]
  const d1z = vertices[q + 2] - vertices[p + 2]
  const d2x = vertices[s] - vertices[r]
  const d2y = vertices[s + 1] - vertices[r + 1]
  const d2z = vertices[s + 2] - vertices[r + 2]
  const gapX = vertices[p] - vertices[r]
  const gapY = vertices[p + 1] - vertices[r + 1]
  const gapZ = vertices[p + 2] - vertices[r + 2]
  const a = d1x * d1x + d1y * d1y + d1z * d1z
  const b = d1x * d2x + d1y * d2y + d1z * d2z
  const c = d1x * gapX + d1y * gapY + d1z * gapZ
  const e = d2x * d2x + d2y * d2y + d2z * d2z
  const f = d2x * gapX + d2y * gapY + d2z * gapZ
  const nx = d1y * d2z - d1z * d2y
  const ny = d1z * d2x - d1x * d2z
  const nz = d1x * d2y - d1y * d2x
  const nn = nx * nx + ny * ny + nz * nz
  const mx = d2y * gapZ - d2z * gapY
  const my = d2z * gapX - d2x * gapZ
  const mz = d2x * gapY - d2y * gapX

  // Parallel segments leave the place free: any one will do.
  let along1 = nn > 0 ? clampToUnit((mx * nx + my * ny + mz * nz) / nn) : 0
  let along2 = e > 0 ? (b * along1 + f) / e : 0
  if (along2 < 0 || along2 > 1 || e === 0) {
    along2 = clampToUnit(along2)
    along1 = a > 0 ? clampToUnit((b * along2 - c) / a) : 0
  }
  const dx = gapX + along1 * d1x - along2 * d2x
  const dy = gapY + along1 * d1y - along2 * d2y
  const dz = gapZ + along1 * d1z - along2 * d2z
  return dx * dx + dy * dy + dz * dz
}

function clampToUnit(value: number): number {
  return Math.min(Math.max(value, 0), 1)
}
