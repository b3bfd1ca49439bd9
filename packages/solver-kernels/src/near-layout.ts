/** The blocks that the near-field kernel reads, the counterpart of kernels/near-layout.as: offsets in bytes. */

/** A triangle; f64 unless said. */
export const NEAR_TRIANGLE = {
  /** x, y, z of the three corners. */
  corners: 0,
  normal: 72,
  area: 96,
  /** x, y, z of the curl of each corner's hat. */
  curls: 104,
  /** u32: the column of each corner's hat in the matrix. */
  columns: 176,
  /** Source weight. */
  source: 192,
  bytes: 200,
} as const

/**
 * A rule: u32 number of points (even), u32 whether all points of one triangle meet all of the other, then columns of
 * f64 of that length.
 */
export const NEAR_RULE = { count: 0, isProduct: 4, columns: 16 } as const

/** Columns of a rule that lists pairs of points: test x, test y, trial x, trial y, weight. */
export const LISTED_COLUMNS = 5
/** Columns of a product rule, of one triangle: x, y, a quarter of the weight, the weight, the weight times each hat. */
export const PRODUCT_COLUMNS = 7
/**
 * An entry of a near list: u32 trial triangle, u32 code. The code has the number of the rule, from bit 8 on two bits for
 * each of the test triangle's corners that the rule calls v₀, v₁, v₂, from bit 14 on those of the trial triangle, and
 * bit 20 where both lie in one plane.
 */
export const NEAR_ENTRY = { bytes: 8, testShift: 8, trialShift: 14, planeBit: 1 << 20 } as const

/** Bytes by column in the sums by corner: complex f64 for three corners. */
export const CORNER_SUM_BYTES = 48
/** Working space of each kernel: at most a frame, a block and the 24 points of a product rule. */
export const SPACE_BYTES = 2048
