import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'

/** A cube of 0.2 m edges around the origin whose face towards +z is the source; 12 n² triangles, n by edge. */
export function cube(n: number): TriangleSurface {
  const vertices: number[] = []
  const triangles: number[] = []
  const tags: number[] = []
  const indexOf = new Map<string, number>()
  const vertex = (steps: readonly number[]) => {
    const key = steps.join()
    const known = indexOf.get(key)
    if (known !== undefined) return known
    vertices.push(...steps.map((step) => 0.2 * (step / n - 0.5)))
    indexOf.set(key, indexOf.size)
    return indexOf.size - 1
  }
  for (let axis = 0; axis < 3; axis++) {
    for (const side of [0, n]) {
      const tag = axis === 2 && side === n ? SURFACE_TAG.source : SURFACE_TAG.wall
      for (const [a, b, c, d] of squares(n, axis, side)) {
        triangles.push(...[a, b, c, a, c, d].map(vertex))
        tags.push(tag, tag)
      }
    }
  }
  return {
    vertices: Float64Array.from(vertices),
    triangles: Uint32Array.from(triangles),
    tags: Uint8Array.from(tags),
  }
}

type Corner = readonly number[]

/** The corners of the n² squares of a face, counter-clockwise seen from outside, in steps. */
function squares(n: number, axis: number, side: number): [Corner, Corner, Corner, Corner][] {
  const at = (u: number, v: number) => {
    const steps = [0, 0, 0]
    steps[axis] = side
    steps[(axis + 1) % 3] = u
    steps[(axis + 2) % 3] = v
    return steps
  }
  return Array.from({ length: n * n }, (_, index) => {
    const [u, v] = [Math.floor(index / n), index % n]
    const [a, b, c, d] = [at(u, v), at(u + 1, v), at(u + 1, v + 1), at(u, v + 1)] as const
    return side === n ? [a, b, c, d] : [d, c, b, a]
  })
}
