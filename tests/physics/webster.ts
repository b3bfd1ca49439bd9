import { AIR } from './reference-case.ts'

type Complex = { readonly re: number; readonly im: number }

export type SlenderHorn = {
  readonly shape: 'cone' | 'exponential'
  readonly throatM: number
  readonly mouthM: number
  readonly lengthM: number
}

/**
 * Specific impedance at the throat of a horn by Webster's equation, e^{-iωt}, Pa·s/m (Morse and Ingard, *Theoretical Acoustics*,
 * 1968, 9.1). With u = x p in a cone, x from its apex, and u = e^{mx/2} p in an exponential horn, u'' = −b² u and p'/p = u'/u − s.
 * Below the cutoff of an exponential horn b² is negative.
 *
 * @param mouth specific impedance at its mouth
 */
export function websterImpedance(horn: SlenderHorn, wavenumber: number, mouth: Complex): Complex {
  const { throatM, mouthM, lengthM } = horn
  const slope = (mouthM - throatM) / lengthM
  const flare = (2 * Math.log(mouthM / throatM)) / lengthM
  const isCone = horn.shape === 'cone'
  const [atThroat, atMouth] = isCone ? [slope / throatM, slope / mouthM] : [0.5 * flare, 0.5 * flare]
  const square = isCone ? wavenumber ** 2 : wavenumber ** 2 - 0.25 * flare ** 2
  const { cos, sinByB } = waves(square, lengthM)
  // p'/p = iωρ/z
  const mass = { re: 0, im: wavenumber * AIR.soundSpeed * AIR.density }
  const atEnd = plus(quotient(mass, mouth), atMouth)
  const u = { re: cos - atEnd.re * sinByB, im: -atEnd.im * sinByB }
  const uSlope = { re: square * sinByB + atEnd.re * cos, im: atEnd.im * cos }
  return quotient(mass, plus(quotient(uSlope, u), -atThroat))
}

/** cos bL and (sin bL)/b for b², which may be negative. */
function waves(square: number, lengthM: number): { cos: number; sinByB: number } {
  const b = Math.sqrt(Math.abs(square))
  return square > 0
    ? { cos: Math.cos(b * lengthM), sinByB: Math.sin(b * lengthM) / b }
    : { cos: Math.cosh(b * lengthM), sinByB: Math.sinh(b * lengthM) / b }
}

/** Inner radius at z from the throat, m. */
export function hornRadiusAt({ shape, throatM, mouthM, lengthM }: SlenderHorn): (z: number) => number {
  return shape === 'cone'
    ? (z) => throatM + ((mouthM - throatM) * z) / lengthM
    : (z) => throatM * (mouthM / throatM) ** (z / lengthM)
}

function plus({ re, im }: Complex, real: number): Complex {
  return { re: re + real, im }
}

function quotient(x: Complex, y: Complex): Complex {
  const scale = 1 / (y.re * y.re + y.im * y.im)
  return { re: scale * (x.re * y.re + x.im * y.im), im: scale * (x.im * y.re - x.re * y.im) }
}
