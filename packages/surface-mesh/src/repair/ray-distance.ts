import type { TriangleSurface } from '../triangle-surface.ts'

/** Widens each triangle a little, relative to its size, so that no ray slips through between two neighbours. */
const RIM = 1e-12

/**
 * How far a ray from (x, y, z) in the direction (dx, dy, dz) goes to a triangle, in lengths of the direction; Infinity
 * when it misses it or runs along it. Both sides of the triangle count.
 *
 * Möller and Trumbore, "Fast, minimum storage ray/triangle intersection", J. Graphics Tools 2 (1997) 21–28.
 */
export function rayDistance(
  { vertices, triangles }: TriangleSurface,
  t: number,
  x: number,
  y: number,
  z: number,
  dx: number,
  dy: number,
  dz: number,
): number {
  const a = 3 * triangles[3 * t]
  const b = 3 * triangles[3 * t + 1]
  const c = 3 * triangles[3 * t + 2]
  const ux = vertices[b] - vertices[a]
  const uy = vertices[b + 1] - vertices[a + 1]
  const uz = vertices[b + 2] - vertices[a + 2]
  const vx = vertices[c] - vertices[a]
  const vy = vertices[c + 1] - vertices[a + 1]
  const vz = vertices[c + 2] - vertices[a + 2]
  const px = dy * vz - dz * vy
  const py = dz * vx - dx * vz
  const pz = dx * vy - dy * vx
  const determinant = ux * px + uy * py + uz * pz
  if (determinant === 0) return Infinity

  const sx = x - vertices[a]
  const sy = y - vertices[a + 1]
  const sz = z - vertices[a + 2]
  const alongU = (sx * px + sy * py + sz * pz) / determinant
  if (alongU < -RIM || alongU > 1 + RIM) return Infinity
  const qx = sy * uz - sz * uy
  const qy = sz * ux - sx * uz
  const qz = sx * uy - sy * ux
  const alongV = (dx * qx + dy * qy + dz * qz) / determinant
  if (alongV < -RIM || alongU + alongV > 1 + RIM) return Infinity
  const distance = (vx * qx + vy * qy + vz * qz) / determinant
  return distance >= 0 ? distance : Infinity
}
