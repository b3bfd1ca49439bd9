/** What the kernels of bodies of revolution read and write, the counterpart of kernels/meridian-layout.as: offsets in bytes. */

/** A point of a meridian, f64. */
export const MERIDIAN_POINT = {
  rho: 0,
  z: 8,
  normalRho: 16,
  normalZ: 24,
  area: 32,
  slope: 40,
  endHat: 48,
  /** re, im; times the area. */
  pressure: 64,
  /** Of the pressure along the normal, re, im; times the area. */
  derivative: 80,
  bytes: 96,
} as const

/**
 * The tables of the sums around a ring: cos and sin of 64 steps of a turn, then midpoint rules, then Gauss rules. Of rules
 * there is room for one of every even number of points up to `most`. A rule is two cosines, two weights and so on; one whose
 * first weight is 0 was not written yet.
 */
export const RING_TABLES = {
  turns: 0,
  steps: 64,
  midpoints: 1024,
  gauss: 265_216,
  most: 256,
  /** Of the rule with so many points in its table. */
  ruleOffset: (points: number): number => 4 * points * (points - 2),
  /** What a kernel asks for: the number of points in the low bits, and whether it is that of a Gauss rule. */
  pointsMask: 0xffff,
  gaussMark: 1 << 16,
  bytes: 529_408,
} as const

/** The integrals over a pair of elements, complex f64: by hats, but for the last. */
export const MERIDIAN_PAIR = { onE: 0, onF: 64, facing: 128, single: 192, curls: 256, bytes: 272 } as const
