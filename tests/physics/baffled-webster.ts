import { AIR } from './reference-case.ts'

type Complex = { readonly re: number; readonly im: number }

export type SlenderHorn = {
  readonly shape: 'cone' | 'exponential'
  readonly throatM: number
  readonly mouthM: number
  readonly lengthM: number
}

/**
 * Specific impedance at the throat of a horn by Webster's equation, e^{-iωt}, Pa·s/m. With u = x p in a cone, x from its apex, and
 * u = e^{mx/2} p in an exponential horn, u'' = −b² u and p'/p = u'/u − s.
 *
 * @param mouth specific impedance at its mouth
 */
export function websterImpedance(horn: SlenderHorn, wavenumber: number, mouth: Complex): Complex {
  const { throatM, mouthM, lengthM } = horn
  const slope = (mouthM - throatM) / lengthM
  const flare = (2 * Math.log(mouthM / throatM)) / lengthM
  const isCone = horn.shape === 'cone'
  const [atThroat, atMouth] = isCone ? [slope / throatM, slope / mouthM] : [0.5 * flare, 0.5 * flare]
  const b = isCone ? wavenumber : Math.sqrt(wavenumber ** 2 - 0.25 * flare ** 2)
  // p'/p = iωρ/z
  const mass = { re: 0, im: wavenumber * AIR.soundSpeed * AIR.density }
  const atEnd = plus(quotient(mass, mouth), atMouth)
  const [cos, sin] = [Math.cos(b * lengthM), Math.sin(b * lengthM)]
  const u = { re: cos - (atEnd.re * sin) / b, im: (-atEnd.im * sin) / b }
  const uSlope = { re: b * sin + atEnd.re * cos, im: atEnd.im * cos }
  return quotient(mass, plus(quotient(uSlope, u), -atThroat))
}

function plus({ re, im }: Complex, real: number): Complex {
  return { re: re + real, im }
}

function quotient(x: Complex, y: Complex): Complex {
  const scale = 1 / (y.re * y.re + y.im * y.im)
  return { re: scale * (x.re * y.re + x.im * y.im), im: scale * (x.im * y.re - x.re * y.im) }
}
