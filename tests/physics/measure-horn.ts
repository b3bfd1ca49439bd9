import {
  designFrame,
  planePoints,
  solveFrequency,
  type BoundaryModel,
  type ObservationPlane,
} from '@hornbench/solver'
import { levelDb, referenceLevelDb, relativeError, worstPolarErrorDb } from './complex-figures.ts'
import { AIR, areaCorrection, type HornCase } from './reference-case.ts'

const PLANES: ObservationPlane[] = ['horizontal', 'vertical', 'diagonal']

/**
 * Errors against the converged axisymmetric solution: on axis, in the polars of all planes above −20 dB, of
 * the impedance.
 */
export function measureHorn(horn: HornCase, model: BoundaryModel, index: number) {
  const reference = horn.results.axisymmetric_304_segments
  const { angleDeg, distance } = horn.observation
  const arcs = PLANES.map((plane) =>
    planePoints(designFrame(0.05), {
      plane,
      inclinationDeg: 35,
      anglesDeg: angleDeg,
      distanceM: distance,
      centreM: [0, 0, 0],
    }),
  )
  const solution = solveFrequency(model, {
    frequencyHz: horn.frequencies[index],
    medium: AIR,
    sourceVelocity: 1,
    pointsM: Float64Array.from(arcs.flatMap((arc) => [...arc])),
  })
  const correctionDb = 20 * Math.log10(areaCorrection(model, horn.smoothSourceArea))
  const { re, im } = reference.specificImpedance
  return {
    onAxisDb: Math.abs(
      levelDb(solution.pressure, 0) +
        correctionDb -
        referenceLevelDb(reference.pressure.horizontal[index], 0),
    ),
    polarDb: Math.max(
      ...PLANES.map((plane, p) =>
        worstPolarErrorDb(solution.pressure, p * angleDeg.length, reference.pressure[plane][index]),
      ),
    ),
    impedance: relativeError(solution.impedance, { re: re[index], im: im[index] }),
  }
}
