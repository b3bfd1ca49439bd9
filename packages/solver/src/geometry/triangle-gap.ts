/**
 * The distance between two triangles that do not cut each other. It lies between two edges, or between a
 * corner and the inside of the other triangle.
 *
 * @param vertices x, y, z triples
 * @param corners three vertex indices by triangle
 * @param t one triangle
 * @param s the other
 */
export function triangleGap(vertices: Float64Array, corners: Uint32Array, t: number, s: number): number {
  let least = Infinity
  for (let i = 0; i < 3; i++) {
    for (let j = 0; j < 3; j++) {
      const p = 3 * corners[3 * t + i]
      const q = 3 * corners[3 * t + ((i + 1) % 3)]
      const u = 3 * corners[3 * s + j]
      const v = 3 * corners[3 * s + ((j + 1) % 3)]
      least = Math.min(least, squaredSegmentDistance(vertices, p, q, u, v))
    }
    least = Math.min(least, squaredFaceDistance(vertices, 3 * corners[3 * t + i], corners, s))
    least = Math.min(least, squaredFaceDistance(vertices, 3 * corners[3 * s + i], corners, t))
  }
  return Math.sqrt(least)
}

/**
 * Squared distance between the segments pq and uv: Ericson, *Real-Time Collision Detection* (2005), section
 * 5.1.9. Arguments are offsets into `vertices`.
 */
function squaredSegmentDistance(vertices: Float64Array, p: number, q: number, u: number, v: number): number {
  const ax = vertices[q] - vertices[p]
  const ay = vertices[q + 1] - vertices[p + 1]
  const az = vertices[q + 2] - vertices[p + 2]
  const bx = vertices[v] - vertices[u]
  const by = vertices[v + 1] - vertices[u + 1]
  const bz = vertices[v + 2] - vertices[u + 2]
  const rx = vertices[p] - vertices[u]
  const ry = vertices[p + 1] - vertices[u + 1]
  const rz = vertices[p + 2] - vertices[u + 2]
  const aa = ax * ax + ay * ay + az * az
  const bb = bx * bx + by * by + bz * bz
  const ab = ax * bx + ay * by + az * bz
  const ar = ax * rx + ay * ry + az * rz
  const br = bx * rx + by * ry + bz * rz
  // Parallel segments are as near at one end as anywhere: start there.
  const determinant = aa * bb - ab * ab
  let along = determinant > 0 ? clampToUnit((ab * br - ar * bb) / determinant) : 0
  const other = clampToUnit((ab * along + br) / bb)
  along = clampToUnit((ab * other - ar) / aa)
  const dx = rx + along * ax - other * bx
  const dy = ry + along * ay - other * by
  const dz = rz + along * az - other * bz
  return dx * dx + dy * dy + dz * dz
}

/** Squared distance from a vertex to triangle s if its foot lies inside the triangle, otherwise infinity. */
function squaredFaceDistance(vertices: Float64Array, at: number, corners: Uint32Array, s: number): number {
  const a = 3 * corners[3 * s]
  const b = 3 * corners[3 * s + 1]
  const c = 3 * corners[3 * s + 2]
  const ux = vertices[b] - vertices[a]
  const uy = vertices[b + 1] - vertices[a + 1]
  const uz = vertices[b + 2] - vertices[a + 2]
  const vx = vertices[c] - vertices[a]
  const vy = vertices[c + 1] - vertices[a + 1]
  const vz = vertices[c + 2] - vertices[a + 2]
  const px = vertices[at] - vertices[a]
  const py = vertices[at + 1] - vertices[a + 1]
  const pz = vertices[at + 2] - vertices[a + 2]
  const uu = ux * ux + uy * uy + uz * uz
  const uv = ux * vx + uy * vy + uz * vz
  const vv = vx * vx + vy * vy + vz * vz
  const up = ux * px + uy * py + uz * pz
  const vp = vx * px + vy * py + vz * pz
  const determinant = uu * vv - uv * uv
  const alongU = (vv * up - uv * vp) / determinant
  const alongV = (uu * vp - uv * up) / determinant
  if (!(alongU >= 0 && alongV >= 0 && alongU + alongV <= 1)) return Infinity
  const dx = px - alongU * ux - alongV * vx
  const dy = py - alongU * uy - alongV * vy
  const dz = pz - alongU * uz - alongV * vz
  return dx * dx + dy * dy + dz * dz
}

function clampToUnit(value: number): number {
  return Math.min(Math.max(value, 0), 1)
}
