/** One point of a curve over frequency. */
export type CurvePoint = { frequencyHz: number; value: number }
