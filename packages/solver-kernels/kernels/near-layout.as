// Blocks that near-layout.ts writes; bytes.

// A triangle; f64 unless said.
export const TRIANGLE_CORNERS: usize = 0
export const TRIANGLE_NORMAL: usize = 72
export const TRIANGLE_AREA: usize = 96
export const TRIANGLE_CURLS: usize = 104
/** Three u32: the column of each corner. */
export const TRIANGLE_COLUMNS: usize = 176
/** Normal velocity as a share of the source velocity. */
export const TRIANGLE_SOURCE: usize = 192
export const TRIANGLE_BYTES: usize = 200

// A rule: two u32, the number of points (even) and whether all points of one triangle meet all of the other, then
// columns of f64 as long as the number of points.
// Columns of a list of pairs: test x, test y, trial x, trial y, weight.
// Columns of a product rule, of one triangle: x, y, a quarter of the weight, the weight, and the weight times each hat.
export const RULE_COUNT: usize = 0
export const RULE_IS_PRODUCT: usize = 4
export const RULE_COLUMNS: usize = 16

// An entry of a near list, two u32: the trial triangle, and a code: rule | v_0 << 8 | v_1 << 10 | v_2 << 12 for the
// corners of the test triangle that the rule calls so, | the same << 6 for the trial triangle | in one plane << 20.
export const ENTRY_BYTES: usize = 8
export const TEST_SHIFT: u32 = 8
export const TRIAL_SHIFT: u32 = 14
export const PLANE_BIT: u32 = 1 << 20

/** The corner that the rule calls v_i. */
@inline
export function cornerOf(code: u32, shift: u32, i: u32): usize {
  return <usize>((code >> (shift + 2 * i)) & 3)
}

// The frame of a pair, f64, x y z each: from v_0 of the test triangle to v_0 of the trial triangle, the edges v_1 − v_0
// and v_2 − v_1 of the test triangle, the same of the trial triangle, the normal of the trial triangle and β times the
// one of the test triangle.
export const FRAME_SHIFT: usize = 0
export const FRAME_TEST: usize = 24
export const FRAME_TRIAL: usize = 72
export const FRAME_NORMAL: usize = 120
export const FRAME_TEST_NORMAL: usize = 144
export const FRAME_BYTES: usize = 176

// What a pair leaves, complex f64: nine numbers by test and trial corner of the rule, the sum of G, the source by corner.
export const BLOCK_GREEN: usize = 144
export const BLOCK_SOURCE: usize = 160
export const BLOCK_BYTES: usize = 208
