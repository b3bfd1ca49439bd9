/**
 * A triangle surface: the boundary between a solid and the air around it.
 *
 * Lengths are in the unit that the owner states: millimetres inside `@hornbench/waveguide`, metres in
 * `@hornbench/solver` and in files. Nothing in this package depends on the unit.
 */
export type TriangleSurface = {
  /** x, y, z of each vertex, 3 V numbers. */
  readonly vertices: Float64Array
  /** Three vertex indices of each triangle, 3 T numbers. Counter-clockwise seen from the air: the right-hand normal points out of the solid. */
  readonly triangles: Uint32Array
  /** One of `SURFACE_TAG` for each triangle, T numbers. */
  readonly tags: Uint8Array
}

/** What a triangle is (requirement M1). Only `source` moves; the other three are rigid. */
export const SURFACE_TAG = { wall: 1, source: 2, secondary: 3, interface: 4 } as const
