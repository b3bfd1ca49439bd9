import { solveMeridian, type MeridianModel } from '@hornbench/solver'
import { AIR } from './reference-case.ts'

/**
 * What the plane wave of a pipe of radius `radiusM` meets at its open end, from the impedance of the piston that closes the other
 * one: |R| and the end correction by the radius. With ζ = Z/ρc, e^{-iωt}, (ζ − 1)/(ζ + 1) is −|R| e^{2ik(L + δ)}.
 */
export function measurePipeEnd(
  model: MeridianModel,
  { radiusM, lengthM, ka }: { radiusM: number; lengthM: number; ka: number },
): { reflection: number; endCorrection: number } {
  const k = ka / radiusM
  const { impedance } = solveMeridian(model, {
    frequencyHz: (k * AIR.soundSpeed) / (2 * Math.PI),
    medium: AIR,
    sourceVelocity: 1,
    pointsM: new Float64Array(0),
  })
  const rhoC = AIR.density * AIR.soundSpeed
  const [re, im] = [impedance.re / rhoC, impedance.im / rhoC]
  const size = (re + 1) ** 2 + im ** 2
  const reflected = { re: (re ** 2 + im ** 2 - 1) / size, im: (2 * im) / size }
  const turns = (Math.atan2(-reflected.im, -reflected.re) - 2 * k * lengthM) / (2 * Math.PI)
  // End corrections lie between nothing and the radius, so only one number of half waves fits.
  const phase = 2 * Math.PI * (turns - Math.round(turns - ka / (2 * Math.PI)))
  return { reflection: Math.hypot(reflected.re, reflected.im), endCorrection: phase / (2 * ka) }
}
