import type { Complex } from './sphere-closed-form.ts'
import { besselJ1, besselY1, scaledBesselI1, scaledBesselK1 } from './special-functions/bessel.ts'

/**
 * The open end of a half-infinite pipe with an infinitely thin wall, 0 < ka < 1.84: |R| of the plane wave, and the end
 * correction by the radius. Levine and Schwinger, *On the radiation of sound from an unflanged circular pipe* (1948),
 * equations VI.4 and VI.5.
 */
export function levineSchwinger(ka: number): { reflection: number; endCorrection: number } {
  // x = ka sin θ takes the root out of the first two integrals.
  const reflected = overQuarter(ka, (x) => Math.atan2(besselJ1(x), -besselY1(x)) / x)
  const near = overQuarter(
    ka,
    (x) => Math.log(Math.PI * besselJ1(x) * Math.hypot(besselJ1(x), besselY1(x))) / x,
  )
  return {
    reflection: Math.exp(((-2 * ka) / Math.PI) * reflected),
    endCorrection: (near + beyond(ka)) / Math.PI,
  }
}

/**
 * The limit of the end correction for ka → 0 by the radius. The paper prints 0.6133; its integral is 0.612701, which is what is
 * returned here.
 */
export function unflangedEndCorrection(): number {
  return beyond(0) / Math.PI
}

/** Impedance of the open end by ρc, (1 + R)/(1 − R) with R = −|R| e^{2ikδ}, e^{-iωt}. */
export function openEndImpedance(ka: number): Complex {
  const { reflection, endCorrection } = levineSchwinger(ka)
  const re = -reflection * Math.cos(2 * ka * endCorrection)
  const im = -reflection * Math.sin(2 * ka * endCorrection)
  const size = (1 - re) ** 2 + im ** 2
  return { re: (1 - re ** 2 - im ** 2) / size, im: (2 * im) / size }
}

function overQuarter(ka: number, f: (x: number) => number): number {
  const points = 200
  let sum = 0
  for (let i = 0; i < points; i++) sum += f(ka * Math.sin(((i + 0.5) * Math.PI) / (2 * points)))
  return (sum * Math.PI) / (2 * points)
}

/** ∫₀^∞ ln(1 / (2 I₁ K₁)) / (x √(x² + ka²)) dx with x = e^u. */
function beyond(ka: number): number {
  const width = 0.05
  let sum = 0
  for (let u = -16; u < 25; u += width) {
    const x = Math.exp(u)
    sum -= Math.log(twiceProduct(x)) / Math.hypot(x, ka)
  }
  return width * sum
}

/** 2 I₁ K₁: by its series where the integrals cancel, and where they take ever more points. */
function twiceProduct(x: number): number {
  if (x > 200) return (1 - 3 / (8 * x * x)) / x
  const scaledI1 = x < 0.001 ? 0.5 * x * (1 + (x * x) / 8) * Math.exp(-x) : scaledBesselI1(x)
  return 2 * scaledI1 * scaledBesselK1(x)
}
