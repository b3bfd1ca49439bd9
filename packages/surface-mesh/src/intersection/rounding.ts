/**
 * Bound for the rounding error of a triple product u × v · w of differences of coordinates, relative to |u||v||w|. The
 * standard error analysis gives about 8 ε with ε = 2^-53 ≈ 1.1e-16 (Shewchuk, "Adaptive precision floating-point
 * arithmetic and fast robust geometric predicates", 1997); the rest pays for lengths taken in place of exact sums.
 */
export const TRIPLE_PRODUCT_ROUNDING = 4e-15
