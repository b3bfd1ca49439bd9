import type { TriangleSurface } from '../triangle-surface.ts'
import { surfaceFromLists } from './surface-from-lists.ts'

type Box = {
  readonly min?: readonly [number, number, number]
  readonly max?: readonly [number, number, number]
  /** Squares along each edge. */
  readonly cells?: number
}

/** A box with sides along the axes, each face cut into squares and those into two triangles. The unit cube by default. */
export function box({ min = [0, 0, 0], max = [1, 1, 1], cells = 1 }: Box = {}): TriangleSurface {
  const points: number[][] = []
  const indices = new Map<string, number>()
  const node = (at: readonly number[]): number => {
    const key = at.join(' ')
    const known = indices.get(key)
    if (known !== undefined) return known
    indices.set(key, points.length)
    return points.push(at.map((step, axis) => min[axis] + ((max[axis] - min[axis]) * step) / cells)) - 1
  }

  const corners: number[][] = []
  for (let axis = 0; axis < 3; axis++) {
    for (const side of [0, cells]) {
      const corner = (u: number, v: number): number => {
        const at = [0, 0, 0]
        at[axis] = side
        at[(axis + 1) % 3] = u
        at[(axis + 2) % 3] = v
        return node(at)
      }
      for (let u = 0; u < cells; u++) {
        for (let v = 0; v < cells; v++) {
          const [a, b, c, d] = [corner(u, v), corner(u + 1, v), corner(u + 1, v + 1), corner(u, v + 1)]
          corners.push(
            ...(side > 0
              ? [
                  [a, b, c],
                  [a, c, d],
                ]
              : [
                  [a, c, b],
                  [a, d, c],
                ]),
          )
        }
      }
    }
  }
  return surfaceFromLists(points, corners)
}
