/**
 * The blocks that the far-field kernels read, the counterpart of kernels/far-layout.as: offsets in bytes from the start
 * of a block, which lies at a multiple of 16.
 */

/** Trial triangles that are worked on together, one in each lane. */
export const LANES = 4

/** A group of four trial triangles: f64 lanes take 32 bytes, f32 lanes 16. */
export const FAR_TRIAL = {
  /** f64: x, y, z of the centroids. */
  centre: 0,
  /** f64: x, y, z. */
  normal: 96,
  /** f32, 64 bytes by point: twice its x, y, z from the centroid, then its squared distance from there. */
  points: 192,
  /** f32: x, y, z. */
  normalSingle: 384,
  /** f32: times the source weight where the right side is concerned. */
  area: 432,
  /** f32: x, y, z of the edge opposite corner 0, then of the one opposite corner 1. */
  edges: 448,
  /** u32 by corner: the byte offset of its column in a row of the matrix. */
  columns: 544,
  /** One f32: the largest distance of a point from its centroid. */
  reach: 592,
  bytes: 608,
} as const

/** One test triangle. */
export const FAR_TEST = {
  /** f64: x, y, z of the centroid. */
  centre: 0,
  /** f32, 32 bytes by point: x, y, z from the centroid, twice that, squared distance from there. */
  points: 32,
  /** f32: x, y, z. */
  normalSingle: 128,
  /** f32: area by 1296π, a share of 1/4π, of both triangles' thirds, and of both hats' sixths. */
  area: 140,
  /** f32: x, y, z of the edge opposite corner 0, then of the one opposite corner 1. */
  edges: 144,
  /** f32. */
  reach: 168,
  /** u32 by corner: its row in the tile times `ROW_SUM_BYTES`. */
  corners: 176,
  /** f64: x, y, z. */
  normal: 192,
  bytes: 224,
} as const

/** The sums of one row of a tile for a group: complex f32 lanes for three corners. */
export const ROW_SUM_BYTES = 96
/** Ends a list of near trial triangles, and stands for a row that is not asked for. */
export const NONE = 0xffff_ffff
