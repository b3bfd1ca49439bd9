/** How a horn turns into a rectangle or a circle towards its mouth. */
export type Morph = {
  readonly target: MorphTarget
  /** Share of the curve parameter that keeps its shape (morph_fixed). */
  readonly fixedShare: number
  /** Exponent (morph_rate, ≥ 1) with which the change sets in. */
  readonly rate: number
  readonly mayShrink: boolean
  /** Whether each slice moves towards a target of its own, or all follow what the mouth needs. */
  readonly rule: 'slice' | 'mouth'
}

type MorphTarget = {
  readonly shape: 'rectangle' | 'circle'
  /** Radius of the corners of a rectangle. */
  readonly cornerMm: number
  readonly sizeAt: (t: number) => HalfSize
}

/** Half the width (x) and half the height (y). */
export type HalfSize = { readonly xMm: number; readonly yMm: number }

/** f = ((t − t0) / (1 − t0))^γ behind t0. */
export function morphShare({ fixedShare, rate }: Morph, t: number): number {
  return t > fixedShare ? ((t - fixedShare) / (1 - fixedShare)) ** rate : 0
}

/** Radius of the target outline at an azimuth, mm. */
export function targetRadiusMm({ target }: Morph, azimuthRad: number, t: number): number {
  const { xMm, yMm } = target.sizeAt(t)
  if (target.shape === 'circle') return Math.sqrt(xMm * yMm)
  const cos = Math.abs(Math.cos(azimuthRad))
  const sin = Math.abs(Math.sin(azimuthRad))
  const corner = Math.min(target.cornerMm, xMm, yMm)
  const x = xMm - corner
  const y = yMm - corner
  if (xMm * sin <= y * cos) return xMm / cos
  if (yMm * cos <= x * sin) return yMm / sin
  // On the arc around (x, y): the larger root of |τ (cos, sin) − (x, y)| = corner.
  const middle = cos * x + sin * y
  return middle + Math.sqrt(Math.max(0, middle * middle - x * x - y * y + corner * corner))
}

/**
 * Azimuths within the first quadrant that a mesh must meet to keep the corner of a rectangular mouth, the most
 * important first: the corner itself, then the ends of its rounding.
 */
export function cornerAzimuths(morph: Morph | undefined): number[] {
  if (morph === undefined || morph.target.shape === 'circle') return []
  const { xMm, yMm } = morph.target.sizeAt(1)
  const corner = Math.min(morph.target.cornerMm, xMm, yMm)
  const x = xMm - corner
  const y = yMm - corner
  const middle = Math.atan2(y + corner * Math.SQRT1_2, x + corner * Math.SQRT1_2)
  const ends = corner > 0 ? [Math.atan2(y, xMm), Math.atan2(yMm, x)] : []
  return [middle, ...ends].filter((p) => p > AT_SECTOR_END && p < 0.5 * Math.PI - AT_SECTOR_END)
}

/** A corner this close to an axis is where every mesh has a node already. */
const AT_SECTOR_END = 1e-6
