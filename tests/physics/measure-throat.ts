import { solveMeridian, type MeridianModel } from '@hornbench/solver'
import { relativeError } from './complex-figures.ts'
import { openEndImpedance } from './levine-schwinger.ts'
import { AIR } from './reference-case.ts'
import type { Complex } from './sphere-closed-form.ts'
import { websterImpedance, type SlenderHorn } from './webster.ts'

/** Relative errors of the throat impedance and of the wave that comes back to the throat, against Webster's equation. */
export function measureThroat(
  horn: SlenderHorn,
  model: MeridianModel,
  mouthKa: number,
): { impedance: number; reflection: number } {
  const k = mouthKa / horn.mouthM
  const { impedance } = solveMeridian(model, {
    frequencyHz: (k * AIR.soundSpeed) / (2 * Math.PI),
    medium: AIR,
    sourceVelocity: 1,
    pointsM: new Float64Array(0),
  })
  const rhoC = AIR.density * AIR.soundSpeed
  const found = { re: impedance.re / rhoC, im: impedance.im / rhoC }
  const mouth = openEndImpedance(mouthKa)
  const webster = websterImpedance(horn, k, { re: rhoC * mouth.re, im: rhoC * mouth.im })
  const expected = { re: webster.re / rhoC, im: webster.im / rhoC }
  return {
    impedance: relativeError(found, expected),
    reflection: relativeError(reflected(found), reflected(expected)),
  }
}

/** (ζ − 1)/(ζ + 1). */
function reflected({ re, im }: Complex): Complex {
  const size = (re + 1) ** 2 + im ** 2
  return { re: (re ** 2 + im ** 2 - 1) / size, im: (2 * im) / size }
}
