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
