import type { AzimuthFunction } from './azimuth-function.ts'

/** The outline that an OSSE horn shall have at a distance from the driver; the coverage angle follows from it. */
export type GuidingCurve = {
  /** Radius of the outline at an azimuth, mm. */
  readonly outline: AzimuthFunction
  /** Distance from the driver end: up to 1 a share of the total length, above it mm. */
  readonly distance: number
}

/** Width, height by width and turn of an outline. */
export type OutlineFrame = {
  readonly widthMm: number
  readonly aspect: number
  readonly rotationRad: number
}

/** g = (|cos p̂ / (W/2)|^N + |sin p̂ / (A W/2)|^N)^(−1/N) with p̂ = p − rotation. */
export function superellipseOutline(frame: OutlineFrame, exponent: number): AzimuthFunction {
  const { widthMm, aspect, rotationRad } = frame
  return (azimuthRad) => {
    const x = Math.abs(Math.cos(azimuthRad - rotationRad))
    const y = Math.abs(Math.sin(azimuthRad - rotationRad)) / aspect
    return 0.5 * widthMm * (x ** exponent + y ** exponent) ** (-1 / exponent)
  }
}

/** The numbers of Gielis' superformula. */
export type SuperformulaNumbers = {
  readonly a: number
  readonly b: number
  readonly m1: number
  readonly m2: number
  readonly n1: number
  readonly n2: number
  readonly n3: number
}

/** g = (|cos(m1 p̂/4)/a|^n2 + |sin(m2 p̂/4)/b|^n3)^(−1/n1) · √((cos p̂ · W/2)² + (sin p̂ · A W/2)²) */
export function superformulaOutline(frame: OutlineFrame, numbers: SuperformulaNumbers): AzimuthFunction {
  const { widthMm, aspect, rotationRad } = frame
  const { a, b, m1, m2, n1, n2, n3 } = numbers
  return (azimuthRad) => {
    const p = azimuthRad - rotationRad
    const sum = Math.abs(Math.cos((m1 * p) / 4) / a) ** n2 + Math.abs(Math.sin((m2 * p) / 4) / b) ** n3
    return sum ** (-1 / n1) * 0.5 * widthMm * Math.hypot(Math.cos(p), aspect * Math.sin(p))
  }
}

/** Distance of the outline from the driver end, mm; never behind the mouth. */
export function guideDistanceMm({ distance }: GuidingCurve, totalLengthMm: number): number {
  return Math.min(distance <= 1 ? distance * totalLengthMm : distance, totalLengthMm)
}
