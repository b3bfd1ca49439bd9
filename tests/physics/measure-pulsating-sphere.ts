import { solveFrequency, type BoundaryModel } from '@hornbench/solver'
import { levelDb, referenceLevelDb, relativeError, relativeL2Error } from './complex-figures.ts'
import { AIR, areaCorrection, type PulsatingSphereCase } from './reference-case.ts'

/**
 * The worst level error at the radii of the reference (but the surface), the relative L2 error of the surface pressure, and the
 * relative error of the impedance, which is not corrected for the area of the source.
 */
export function measurePulsatingSphere(sphere: PulsatingSphereCase, model: BoundaryModel, index: number) {
  const radii = sphere.observation.radii.slice(1)
  const solution = solveFrequency(model, {
    frequencyHz: sphere.frequencies[index],
    medium: AIR,
    sourceVelocity: 1,
    pointsM: Float64Array.from(radii.flatMap((radius) => [0, 0, radius])),
  })
  const correctionDb = 20 * Math.log10(areaCorrection(model, sphere.exactSourceArea))
  const reference = sphere.reference.pressureAtRadii[index]
  const errorsDb = radii.map(
    (_, i) => levelDb(solution.pressure, i) + correctionDb - referenceLevelDb(reference, i + 1),
  )
  const { re, im } = sphere.reference.specificImpedance
  const vertices = solution.surfacePressure.length / 2
  return {
    levelDb: Math.max(...errorsDb.map(Math.abs)),
    surface: relativeL2Error(solution.surfacePressure, areaCorrection(model, sphere.exactSourceArea), {
      re: Array.from({ length: vertices }, () => reference.re[0]),
      im: Array.from({ length: vertices }, () => reference.im[0]),
    }),
    impedance: relativeError(solution.impedance, { re: re[index], im: im[index] }),
  }
}
