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
 * Two tables of rules around a ring, midpoint rules and then Gauss rules, each for every even number of points up to
 * `most`. A rule is two cosines, two weights and so on; one whose first weight is 0 was not written yet.
 */
export const AZIMUTH_TABLES = {
  most: 256,
  tableBytes: 264_192,
  /** The first rule of a table with so many points. */
  ruleOffset: (points: number): number => 4 * points * (points - 2),
  /** Marks a number of points as that of a Gauss rule. */
  gauss: 1 << 16,
  bytes: 2 * 264_192,
} as const

/** The integrals over a pair of elements, complex f64: by hats, but for the last. */
export const MERIDIAN_PAIR = { onE: 0, onF: 64, facing: 128, single: 192, curls: 256, bytes: 272 } as const
