/** What a numeric parameter may be. */
export type ParameterRule = {
  readonly min: number
  readonly max: number
  /** Written after numbers in messages; empty for pure numbers. */
  readonly unit: '' | 'mm' | '°'
  /** Whether it may be an expression in the azimuth p. Others may be constant expressions. */
  readonly variesWithAzimuth: boolean
  /** Taken when the parameter is absent or null. Without it the parameter must be given. */
  readonly fallback?: number
  /** A sentence added when the value is out of range. */
  readonly advice?: string
}

/**
 * No horn is larger; beyond it a slip of the keyboard is likelier (10 m is four wavelengths at 140 Hz).
 * The bounds below are wide on purpose: they keep the formulas defined, the shape is checked afterwards.
 */
export const MAX_EXTENT_MM = 10_000

const THROAT_RADIUS: ParameterRule = { min: 1, max: 1000, unit: 'mm', variesWithAzimuth: true }
const THROAT_ANGLE: ParameterRule = { min: 0, max: 85, unit: '°', variesWithAzimuth: true }
/** At k = 0 the oblate spheroid is a cone with a corner at the throat. */
const ROUNDING: ParameterRule = { min: 0.05, max: 50, unit: '', variesWithAzimuth: false }

/** The parameters that the OSSE formula needs. */
export const OSSE_PARAMETERS = {
  L: { min: 1, max: MAX_EXTENT_MM, unit: 'mm', variesWithAzimuth: true },
  a: { min: 0, max: 89, unit: '°', variesWithAzimuth: true },
  a0: THROAT_ANGLE,
  r0: THROAT_RADIUS,
  k: ROUNDING,
  s: { min: 0, max: 50, unit: '', variesWithAzimuth: true },
  // Above 10 the last 3 % of the termination lie within one rounding error of z = L/q.
  n: { min: 1, max: 10, unit: '', variesWithAzimuth: false },
  q: { min: 0.05, max: 50, unit: '', variesWithAzimuth: false },
  h: { min: 0, max: 1000, unit: 'mm', variesWithAzimuth: false, fallback: 0 },
} as const satisfies Record<string, ParameterRule>

/** The parameters that the R-OSSE formula needs. */
export const ROSSE_PARAMETERS = {
  R: { min: 1, max: MAX_EXTENT_MM, unit: 'mm', variesWithAzimuth: true },
  a: { min: 0.5, max: 89, unit: '°', variesWithAzimuth: true },
  a0: THROAT_ANGLE,
  r0: THROAT_RADIUS,
  k: ROUNDING,
  // At r = 0 the meridian has a corner at its apex.
  r: { min: 0.01, max: 10, unit: '', variesWithAzimuth: false },
  b: { min: -5, max: 5, unit: '', variesWithAzimuth: true },
  m: { min: 0, max: 2, unit: '', variesWithAzimuth: false },
  // Below 1 the meridian leaves the throat at a right angle to the axis.
  q: { min: 1, max: 50, unit: '', variesWithAzimuth: false },
  tmax: { min: 0.1, max: 1.5, unit: '', variesWithAzimuth: false, fallback: 1 },
} as const satisfies Record<string, ParameterRule>

const NUMBER = { unit: '', variesWithAzimuth: false } as const
const LENGTH = { unit: 'mm', variesWithAzimuth: false } as const
const ANGLE = { unit: '°', variesWithAzimuth: false } as const

/** Between the driver and the main part of an OSSE horn, and what replaces its formula. Lengths below 0 count as 0. */
export const THROAT_PARAMETERS = {
  throat_ext_length: { ...LENGTH, min: -MAX_EXTENT_MM, max: MAX_EXTENT_MM, fallback: 0 },
  throat_ext_angle: { ...ANGLE, min: -45, max: 45, fallback: 0 },
  slot_length: { ...LENGTH, min: -MAX_EXTENT_MM, max: MAX_EXTENT_MM, fallback: 0 },
  rot: { ...ANGLE, min: -60, max: 60, fallback: 0 },
  throat_profile: { ...NUMBER, min: 1, max: 3, fallback: 1 },
  circ_arc_term_angle: { ...ANGLE, min: -89, max: 89, fallback: 1 },
  circ_arc_radius: { ...LENGTH, min: 0, max: 1e6, fallback: 0 },
} as const satisfies Record<string, ParameterRule>

const SUPERFORMULA_SCALE: ParameterRule = { ...NUMBER, min: 0.001, max: 1000, fallback: 1 }
const SUPERFORMULA_FREQUENCY: ParameterRule = { ...NUMBER, min: 0, max: 100, fallback: 0 }
const SUPERFORMULA_EXPONENT: ParameterRule = { ...NUMBER, min: -1000, max: 1000, fallback: 1 }

/** The six or seven numbers of a superformula. */
export const SUPERFORMULA_PARAMETERS = {
  gcurve_sf_a: SUPERFORMULA_SCALE,
  gcurve_sf_b: SUPERFORMULA_SCALE,
  gcurve_sf_m1: SUPERFORMULA_FREQUENCY,
  gcurve_sf_m2: SUPERFORMULA_FREQUENCY,
  gcurve_sf_n1: SUPERFORMULA_EXPONENT,
  gcurve_sf_n2: SUPERFORMULA_EXPONENT,
  gcurve_sf_n3: SUPERFORMULA_EXPONENT,
} as const satisfies Record<string, ParameterRule>

/** The outline that sets the coverage angle of an OSSE horn. A width, aspect or distance of 0 switches it off. */
export const GUIDE_PARAMETERS = {
  gcurve_type: { ...NUMBER, min: 0, max: 2, fallback: 0 },
  gcurve_dist: { ...NUMBER, min: 0, max: MAX_EXTENT_MM, fallback: 0.5 },
  gcurve_width: { ...LENGTH, min: 0, max: 2 * MAX_EXTENT_MM, fallback: 0 },
  gcurve_aspect_ratio: { ...NUMBER, min: 0, max: 100, fallback: 1 },
  gcurve_se_n: { ...NUMBER, min: 0, max: 100, fallback: 3 },
  gcurve_rot: { ...ANGLE, min: -360, max: 360, fallback: 0 },
} as const satisfies Record<string, ParameterRule>

/** How the wall turns into a rectangle or a circle towards the mouth. A size of 0 is taken from the horn, a rate of 0 is 3. */
export const MORPH_PARAMETERS = {
  morph_target: { ...NUMBER, min: 0, max: 2, fallback: 0 },
  morph_width: { ...LENGTH, min: 0, max: 2 * MAX_EXTENT_MM, fallback: 0 },
  morph_height: { ...LENGTH, min: 0, max: 2 * MAX_EXTENT_MM, fallback: 0 },
  morph_corner: { ...LENGTH, min: 0, max: MAX_EXTENT_MM, fallback: 0 },
  morph_rate: { ...NUMBER, min: 0, max: 20, fallback: 3 },
  morph_fixed: { ...NUMBER, min: 0, max: 0.95, fallback: 0 },
  morph_allow_shrinkage: { ...NUMBER, min: 0, max: 1, fallback: 0 },
} as const satisfies Record<string, ParameterRule>

/** The parameters of the shell and of the mesh. */
export const SHELL_PARAMETERS = {
  throat_res: { min: 0.05, max: 1000, unit: 'mm', variesWithAzimuth: false, fallback: 5 },
  mouth_res: { min: 0.05, max: 1000, unit: 'mm', variesWithAzimuth: false, fallback: 8 },
  rear_res: { min: 0.05, max: 1000, unit: 'mm', variesWithAzimuth: false, fallback: 25 },
  wall_thickness: {
    min: 0.1,
    max: 1000,
    unit: 'mm',
    variesWithAzimuth: false,
    fallback: 6,
    advice: 'A wall without thickness has no inside and cannot be solved.',
  },
} as const satisfies Record<string, ParameterRule>

/** The box around the horn. A depth of 0 or less leaves it out. */
export const ENCLOSURE_PARAMETERS = {
  enc_depth: { ...LENGTH, min: -1e6, max: MAX_EXTENT_MM, fallback: 0 },
  enc_space_l: { ...LENGTH, min: 0, max: MAX_EXTENT_MM, fallback: 25 },
  enc_space_t: { ...LENGTH, min: 0, max: MAX_EXTENT_MM, fallback: 25 },
  enc_space_r: { ...LENGTH, min: 0, max: MAX_EXTENT_MM, fallback: 25 },
  enc_space_b: { ...LENGTH, min: 0, max: MAX_EXTENT_MM, fallback: 25 },
  enc_edge: { ...LENGTH, min: 0, max: MAX_EXTENT_MM, fallback: 18 },
  enc_edge_type: { ...NUMBER, min: 1, max: 2, fallback: 1 },
} as const satisfies Record<string, ParameterRule>
