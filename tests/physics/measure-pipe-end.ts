import { solveMeridian, type MeridianModel } from '@hornbench/solver'
import { mouthReflection } from './flanged-tube.ts'
import { AIR } from './reference-case.ts'

/** What the plane wave of a pipe of radius `radiusM` meets at its open end: |R|, and the end correction by the radius. */
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
  const z = { re: impedance.re / rhoC, im: impedance.im / rhoC }
  const { magnitude, endCorrectionM } = mouthReflection(z, k, lengthM)
  return { reflection: magnitude, endCorrection: endCorrectionM / radiusM }
}
