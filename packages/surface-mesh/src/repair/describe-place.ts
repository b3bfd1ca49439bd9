import type { TriangleSurface } from '../triangle-surface.ts'

/** Where a vertex is, as people write it: "(0.12, 0, -3.5)". Six digits, to be found again in any viewer. */
export function describeVertexPlace({ vertices }: TriangleSurface, vertex: number): string {
  return describePoint(vertices[3 * vertex], vertices[3 * vertex + 1], vertices[3 * vertex + 2])
}

/** Where the middle of a triangle is. */
export function describeTrianglePlace({ vertices, triangles }: TriangleSurface, triangle: number): string {
  const mean = (axis: number) => {
    let sum = 0
    for (let corner = 0; corner < 3; corner++) sum += vertices[3 * triangles[3 * triangle + corner] + axis]
    return sum / 3
  }
  return describePoint(mean(0), mean(1), mean(2))
}

/** Where a point is. */
export function describePoint(x: number, y: number, z: number): string {
  return `(${[x, y, z].map((value) => Number(value.toPrecision(6))).join(', ')})`
}
