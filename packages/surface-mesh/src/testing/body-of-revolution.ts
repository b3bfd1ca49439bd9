import type { TriangleSurface } from '../triangle-surface.ts'
import { surfaceFromLists } from './surface-from-lists.ts'

/**
 * Turns a meridian round the z axis in `segments` steps; closed by a vertex on the axis at both ends.
 *
 * @param meridian r, z of each node; starts and ends with r = 0, and has the solid on its left. The normals then point
 *   out: for a sphere it runs from the south pole to the north pole.
 */
export function bodyOfRevolution(
  meridian: readonly (readonly [number, number])[],
  segments: number,
): TriangleSurface {
  const rings = meridian.slice(1, -1)
  const points: number[][] = [[0, 0, meridian[0][1]]]
  for (const [r, z] of rings) {
    for (let i = 0; i < segments; i++) {
      const around = (2 * Math.PI * i) / segments
      points.push([r * Math.cos(around), r * Math.sin(around), z])
    }
  }
  const last = points.push([0, 0, meridian[meridian.length - 1][1]]) - 1

  const node = (ring: number, i: number) => 1 + ring * segments + (i % segments)
  const corners: number[][] = []
  for (let i = 0; i < segments; i++) {
    corners.push([0, node(0, i + 1), node(0, i)])
    for (let ring = 0; ring + 1 < rings.length; ring++) {
      corners.push([node(ring, i), node(ring, i + 1), node(ring + 1, i + 1)])
      corners.push([node(ring, i), node(ring + 1, i + 1), node(ring + 1, i)])
    }
    corners.push([node(rings.length - 1, i), node(rings.length - 1, i + 1), last])
  }
  return surfaceFromLists(points, corners)
}
