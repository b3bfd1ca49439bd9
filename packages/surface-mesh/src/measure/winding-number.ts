import type { TriangleSurface } from '../triangle-surface.ts'

/**
 * How often a closed surface winds round the point (x, y, z): 1 inside a solid whose normals point out, 0 outside, and
 * −1 inside a solid that is inside out. Exact to rounding at any distance that is large against rounding; on the
 * surface itself the value jumps, so ask `nearestOnSurface` first. Takes time proportional to the triangles.
 *
 * The sum of the signed solid angles of all triangles over 4π; each from
 * tan(Ω/2) = a·(b×c) / (|a||b||c| + (a·b)|c| + (b·c)|a| + (c·a)|b|) with a, b, c the corners seen from the point.
 * Van Oosterom and Strackee, "The solid angle of a plane triangle", IEEE Trans. Biomed. Eng. 30 (1983) 125–126.
 */
export function windingNumber(surface: TriangleSurface, x: number, y: number, z: number): number {
  const { vertices, triangles } = surface
  let halfAngles = 0
  for (let h = 0; h < triangles.length; h += 3) {
    const a = 3 * triangles[h]
    const b = 3 * triangles[h + 1]
    const c = 3 * triangles[h + 2]
    const ax = vertices[a] - x
    const ay = vertices[a + 1] - y
    const az = vertices[a + 2] - z
    const bx = vertices[b] - x
    const by = vertices[b + 1] - y
    const bz = vertices[b + 2] - z
    const cx = vertices[c] - x
    const cy = vertices[c + 1] - y
    const cz = vertices[c + 2] - z
    const al = Math.sqrt(ax * ax + ay * ay + az * az)
    const bl = Math.sqrt(bx * bx + by * by + bz * bz)
    const cl = Math.sqrt(cx * cx + cy * cy + cz * cz)
    const sixfoldVolume = ax * (by * cz - bz * cy) + ay * (bz * cx - bx * cz) + az * (bx * cy - by * cx)
    const ab = ax * bx + ay * by + az * bz
    const bc = bx * cx + by * cy + bz * cz
    const ca = cx * ax + cy * ay + cz * az
    halfAngles += Math.atan2(sixfoldVolume, al * bl * cl + ab * cl + bc * al + ca * bl)
  }
  return halfAngles / (2 * Math.PI)
}
