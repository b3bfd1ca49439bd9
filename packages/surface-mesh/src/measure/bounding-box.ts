import { EmptySurfaceError } from '../empty-surface-error.ts'

/** The smallest box with sides along the axes that holds some vertices. */
export type BoundingBox = {
  readonly min: readonly [x: number, y: number, z: number]
  readonly max: readonly [x: number, y: number, z: number]
  /** Length of the space diagonal: the scale of every relative tolerance in this package. */
  readonly diagonal: number
}

/**
 * Box of all vertices of the list, also of those that no triangle uses.
 *
 * @param vertices x, y, z of each vertex
 * @throws EmptySurfaceError without vertices
 */
export function boundingBox(vertices: Float64Array): BoundingBox {
  if (vertices.length < 3) throw new EmptySurfaceError('bounding box')
  let minX = Infinity
  let minY = Infinity
  let minZ = Infinity
  let maxX = -Infinity
  let maxY = -Infinity
  let maxZ = -Infinity
  for (let i = 0; i < vertices.length; i += 3) {
    minX = Math.min(minX, vertices[i])
    minY = Math.min(minY, vertices[i + 1])
    minZ = Math.min(minZ, vertices[i + 2])
    maxX = Math.max(maxX, vertices[i])
    maxY = Math.max(maxY, vertices[i + 1])
    maxZ = Math.max(maxZ, vertices[i + 2])
  }
  // Math.hypot, because it neither overflows nor underflows: the range check of `repairSurface` reads this value.
  const diagonal = Math.hypot(maxX - minX, maxY - minY, maxZ - minZ)
  return { min: [minX, minY, minZ], max: [maxX, maxY, maxZ], diagonal }
}
