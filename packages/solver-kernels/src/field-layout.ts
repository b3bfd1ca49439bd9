/**
 * The blocks that the field kernel reads, the counterpart of kernels/field-layout.as: two triangles, one in each f64
 * lane; offsets in bytes.
 */
export const FIELD_GROUP = {
  /** x, y, z of the centroids. */
  centre: 0,
  /** x, y, z. */
  normal: 48,
  /** Square of the distance from the centroid below which a triangle is left out. */
  reach: 96,
  /** ∂p/∂n by i, times a third of the area. */
  slope: 112,
  /** By point 80 bytes: x, y, z, and the complex pressure times a third of the area. */
  points: 128,
  bytes: 368,
} as const
