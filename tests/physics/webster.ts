import { levineSchwinger } from './levine-schwinger.ts'
import type { Complex } from './sphere-closed-form.ts'

/** A slender horn: radius at the throat and at the mouth, length, m. */
export type SlenderHorn = {
  readonly flare: 'exponential' | 'conical'
  readonly throatM: number
  readonly mouthM: number
  readonly lengthM: number
}

export function hornRadiusAt({ flare, throatM, mouthM, lengthM }: SlenderHorn): (z: number) => number {
  return flare === 'conical'
    ? (z) => throatM + ((mouthM - throatM) * z) / lengthM
    : (z) => throatM * (mouthM / throatM) ** (z / lengthM)
}

/**
 * Throat impedance by ρc of a horn that ends as an open pipe of the mouth's radius does, by Webster's equation
 * (S p')' + k² S p = 0 (Webster 1919; Morse and Ingard, *Theoretical Acoustics*, 1968, 9.1), e^{-iωt}. With the solutions f and g
 * that have (f, f') = (1, 0) and (g, g') = (0, 1) at the mouth, p = f + ik/ζ g and Z/ρc = ik p/p' at the throat.
 */
export function websterImpedance(horn: SlenderHorn, k: number): Complex {
  const { f, fSlope, g, gSlope } =
    horn.flare === 'conical' ? conicalWaves(horn, k) : exponentialWaves(horn, k)
  const admittance = mouthAdmittance(k * horn.mouthM)
  const drive = { re: -k * admittance.im, im: k * admittance.re }
  const pressure = { re: f + drive.re * g, im: drive.im * g }
  const slope = { re: fSlope + drive.re * gSlope, im: drive.im * gSlope }
  const size = slope.re ** 2 + slope.im ** 2
  const ratio = {
    re: (pressure.re * slope.re + pressure.im * slope.im) / size,
    im: (pressure.im * slope.re - pressure.re * slope.im) / size,
  }
  return { re: -k * ratio.im, im: k * ratio.re }
}

type Waves = { f: number; fSlope: number; g: number; gSlope: number }

/** S ∝ e^{mz}: e^{−mw/2} (cos γw, sin γw) with γ² = k² − m²/4 and w = −length, the throat seen from the mouth. */
function exponentialWaves({ throatM, mouthM, lengthM }: SlenderHorn, k: number): Waves {
  const half = Math.log(mouthM / throatM) / lengthM
  const square = k ** 2 - half ** 2
  const gamma = Math.sqrt(Math.abs(square))
  const cos = square > 0 ? Math.cos(gamma * lengthM) : Math.cosh(gamma * lengthM)
  const sin = -(square > 0 ? Math.sin(gamma * lengthM) : Math.sinh(gamma * lengthM)) / gamma
  const size = Math.exp(half * lengthM)
  return {
    f: size * (cos + half * sin),
    fSlope: -size * k ** 2 * sin,
    g: size * sin,
    gSlope: size * (cos - half * sin),
  }
}

/** Spherical waves, r p = cos, sin of k (r − r_mouth), with r from the tip of the cone. */
function conicalWaves({ throatM, mouthM, lengthM }: SlenderHorn, k: number): Waves {
  const slope = (mouthM - throatM) / lengthM
  const [throat, mouth] = [throatM / slope, mouthM / slope]
  const cos = Math.cos(k * lengthM)
  const sin = -Math.sin(k * lengthM)
  const f = mouth * cos + sin / k
  const g = (mouth * sin) / k
  return {
    f: f / throat,
    fSlope: (cos - mouth * k * sin) / throat - f / throat ** 2,
    g: g / throat,
    gSlope: (mouth * cos) / throat - g / throat ** 2,
  }
}

/** ρc by the impedance of an open end, (1 − R)/(1 + R) with R = −|R| e^{2ikδ}. */
function mouthAdmittance(ka: number): Complex {
  const { reflection, endCorrection } = levineSchwinger(ka)
  const re = -reflection * Math.cos(2 * ka * endCorrection)
  const im = -reflection * Math.sin(2 * ka * endCorrection)
  const size = (1 + re) ** 2 + im ** 2
  return { re: (1 - re ** 2 - im ** 2) / size, im: (-2 * im) / size }
}
