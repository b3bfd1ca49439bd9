// Where things lie in the blocks that far-layout.ts writes; bytes.

// A group of four trial triangles, one by lane. f64 lanes take 32 bytes, f32 lanes 16.
export const TRIAL_CENTRE: usize = 0
export const TRIAL_NORMAL_F64: usize = 96
/** Three points: twice its x, y, z seen from the centroid, then its squared distance from there. */
export const TRIAL_POINTS: usize = 192
export const TRIAL_NORMAL: usize = 384
export const TRIAL_AREA: usize = 432
/** The edges opposite the corners 0 and 1. */
export const TRIAL_EDGES: usize = 448
/** Byte offsets of the three corners' columns, four lanes of u32 by corner. */
export const TRIAL_COLUMNS: usize = 544
/** Largest distance of a point from its centroid in the group: one f32. */
export const TRIAL_REACH: usize = 592
export const TRIAL_BYTES: usize = 608

// A test triangle: single numbers.
export const TEST_CENTRE: usize = 0
/** Three points of 32 bytes: x, y, z from the centroid, twice that, squared distance from there. */
export const TEST_POINTS: usize = 32
export const TEST_NORMAL: usize = 128
export const TEST_AREA: usize = 140
export const TEST_EDGES: usize = 144
export const TEST_REACH: usize = 168
/** Byte offsets of its corners in the sums of the tile: three u32. */
export const TEST_CORNERS: usize = 176
export const TEST_NORMAL_F64: usize = 192
export const TEST_BYTES: usize = 224
