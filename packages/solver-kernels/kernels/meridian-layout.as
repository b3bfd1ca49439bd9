// The points of a meridian, 96 bytes each, all f64.
export const POINT_RHO: usize = 0
export const POINT_Z: usize = 8
export const POINT_NORMAL_RHO: usize = 16
export const POINT_NORMAL_Z: usize = 24
export const POINT_AREA: usize = 32
export const POINT_SLOPE: usize = 40
/** Value of the hat of the element's end. */
export const POINT_END_HAT: usize = 48
/** For the field: pressure and ∂p/∂n by re, im, times the area. */
export const POINT_PRESSURE: usize = 64
export const POINT_DERIVATIVE: usize = 80
export const POINT_BYTES: usize = 96

/** Rules have an even number of points: two cosines, two weights, and so on. */
export const RULE_STEP: usize = 32
/** A rule with more points is not in the tables. */
export const MOST_AZIMUTHS: u32 = 256
/** Behind the table of the turns that of the midpoint rules, then that of the Gauss rules. */
export const RULE_TABLE_BYTES: usize = 264192

/** The integrals of a pair: complex numbers by hats, then one. */
export const PAIR_ON_E: usize = 0
export const PAIR_ON_F: usize = 64
export const PAIR_FACING: usize = 128
export const PAIR_SINGLE: usize = 192
export const PAIR_CURLS: usize = 256
export const PAIR_BYTES: usize = 272
