import { solveFrequency, type BoundaryModel } from '@hornbench/solver'
import {
  levelDb,
  referenceLevelDb,
  relativeError,
  relativeL2Error,
  worstLevelErrorDb,
  worstPolarErrorDb,
} from './complex-figures.ts'
import { AIR, areaCorrection, type SphericalCapCase } from './reference-case.ts'

/**
 * Errors against the Legendre series: on axis, in the polars above −20 dB relative to the axis, of the levels above −25 dB, of
 * the impedance, and of the whole arc in L2.
 */
export function measureSphericalCap(cap: SphericalCapCase, model: BoundaryModel, index: number) {
  const solution = solveFrequency(model, {
    frequencyHz: cap.frequencies[index],
    medium: AIR,
    sourceVelocity: 1,
    pointsM: Float64Array.from(cap.observation.points.flat()),
  })
  const correction = areaCorrection(model, cap.exactSourceArea)
  const reference = cap.reference.pressure[index]
  const { re, im } = cap.reference.specificImpedanceMeanOverCap
  return {
    onAxisDb: Math.abs(
      levelDb(solution.pressure, 0) + 20 * Math.log10(correction) - referenceLevelDb(reference, 0),
    ),
    levelDb: worstLevelErrorDb(solution.pressure, reference, {
      floorDb: -25,
      correctionDb: 20 * Math.log10(correction),
    }),
    polarDb: worstPolarErrorDb(solution.pressure, 0, reference),
    impedance: relativeError(solution.impedance, { re: re[index], im: im[index] }),
    field: relativeL2Error(solution.pressure, correction, reference),
  }
}
