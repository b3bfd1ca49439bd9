import type { TriangleSurface } from '../triangle-surface.ts'

type Placement = {
  readonly scale?: number
  /** Turns by these angles about x, then y, then z, radians. */
  readonly rotation?: readonly [number, number, number]
  readonly shift?: readonly [number, number, number]
}

/** The same surface elsewhere: scaled, then turned, then shifted. */
export function placeSurface(
  surface: TriangleSurface,
  { scale = 1, rotation = [0, 0, 0], shift = [0, 0, 0] }: Placement,
): TriangleSurface {
  const vertices = surface.vertices.map((value) => value * scale)
  for (let i = 0; i < vertices.length; i += 3) {
    for (let axis = 0; axis < 3; axis++) {
      const first = i + ((axis + 1) % 3)
      const second = i + ((axis + 2) % 3)
      const [u, v] = [vertices[first], vertices[second]]
      vertices[first] = u * Math.cos(rotation[axis]) - v * Math.sin(rotation[axis])
      vertices[second] = u * Math.sin(rotation[axis]) + v * Math.cos(rotation[axis])
    }
    for (let axis = 0; axis < 3; axis++) vertices[i + axis] += shift[axis]
  }
  return { ...surface, vertices }
}
