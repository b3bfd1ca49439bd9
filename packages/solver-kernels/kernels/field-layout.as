// A group of two triangles, one in each f64 lane, 16 bytes a vector.
export const FIELD_CENTRE: usize = 0
export const FIELD_NORMAL: usize = 48
/** Nearer centres than the root of this are left out. */
export const FIELD_REACH: usize = 96
/** ∂p/∂n by i, times a third of the area. */
export const FIELD_SLOPE: usize = 112
/** By point 80 bytes: x, y, z, and the complex pressure times a third of the area. */
export const FIELD_POINTS: usize = 128
export const FIELD_BYTES: usize = 368
