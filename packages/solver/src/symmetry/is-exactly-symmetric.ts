import type { DiscreteSurface } from '../discrete-surface.ts'
import type { MirrorPlanes } from './mirror-planes.ts'

/** Whether vertices that share an unknown are images of each other to the last bit, as they are on a design. */
export function isExactlySymmetric(
  { mesh: { vertices, triangles }, columns, unknowns }: DiscreteSurface,
  planes: MirrorPlanes,
): boolean {
  const foldedAt = (v: number, axis: number) => {
    const value = vertices[3 * v + axis]
    return (axis === 0 && planes.x) || (axis === 1 && planes.y) ? Math.abs(value) : value
  }
  const first = new Int32Array(unknowns).fill(-1)
  return triangles.every((v, corner) => {
    const known = first[columns[corner]]
    if (known < 0) first[columns[corner]] = v
    return known < 0 || [0, 1, 2].every((axis) => foldedAt(known, axis) === foldedAt(v, axis))
  })
}
