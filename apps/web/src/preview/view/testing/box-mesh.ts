import type { HornMesh } from '../horn-mesh.ts'

type Box = { readonly low?: readonly number[]; readonly high: readonly number[] }

/** The corners 0 to 7 of a box: bit 0 is x, bit 1 is y, bit 2 is z. Two triangles on each side, seen from outside. */
const SIDES = [
  [4, 5, 7, 4, 7, 6],
  [1, 0, 2, 1, 2, 3],
  [5, 1, 3, 5, 3, 7],
  [0, 4, 6, 0, 6, 2],
  [6, 7, 3, 6, 3, 2],
  [0, 1, 5, 0, 5, 4],
]

/** A closed box, mm, with the source on the side of +z. */
export function boxMesh({ low = [0, 0, 0], high }: Box): HornMesh {
  const corners = Array.from({ length: 8 }, (_, corner) =>
    [0, 1, 2].map((axis) => ((corner >> axis) & 1 ? high[axis] : low[axis]) ?? 0),
  )
  return {
    positions: Float32Array.from(corners.flat()),
    triangles: Uint32Array.from(SIDES.flat()),
    tags: Uint8Array.from({ length: 12 }, (_, triangle) => (triangle < 2 ? 2 : 1)),
  }
}
