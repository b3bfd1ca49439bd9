import { stageCheckpoint } from '../checkpoint.ts'
import { multiplyBy, timesImaginary } from '../linear-algebra/complex-vector.ts'
import {
  assertFinite,
  assertSymmetricSource,
  atVertices,
  DEFAULT_TOLERANCE,
  sourceImpedance,
  type FrequencyRequest,
  type FrequencySolution,
} from '../solve-frequency.ts'
import { sourceWeights } from '../source-weights.ts'
import type { BaffledModel } from './baffled-model.ts'
import { observeBaffled } from './observe-baffled.ts'
import { solveCoupled } from './solve-coupled.ts'

type BaffledRequest = Omit<FrequencyRequest, 'crew' | 'couplingScale'>

/**
 * Solves the Helmholtz problem of a horn behind an infinite rigid baffle, at one frequency. Conventions are those of
 * `solveFrequency`; points behind the plane, inside the cavity too, get exactly 0, points on the aperture its pressure.
 * There is no coupling of Burton and Miller: inside a cavity that is open to a half space no frequency is irregular.
 *
 * @returns with `apertureSlope`: ∂p/∂n at each vertex of the aperture, ascending, the normal into the cavity, Pa/m
 * @throws SingularMatrixError, NonFiniteResultError, SolveCancelledError: all of them `SolveFailure`
 * @throws BoundaryModelError for a source that moves across a mirror plane of the model
 */
export function solveBaffled(model: BaffledModel, request: BaffledRequest): FrequencySolution {
  const { frequencyHz, medium, sourceVelocity } = request
  const angular = 2 * Math.PI * frequencyHz
  const wavenumber = angular / medium.soundSpeed
  assertSymmetricSource(model.cavity, request.sourceAxis)
  const weights = sourceWeights(model.cavity.surface, request.sourceAxis)
  const leak = model.leak(stageCheckpoint(request, 0, 0))
  const rightSide = assembleCavity(model, request, wavenumber, weights)
  const { matrix } = model.cavity
  leak.forEach((sum, row) => {
    matrix.re[row * (matrix.size + 1)] -= sum
  })
  model.layer.assemble(wavenumber, stageCheckpoint(request, 0.6, 0.8))
  const solved = solveCoupled(model, rightSide, {
    tolerance: request.tolerance ?? DEFAULT_TOLERANCE,
    checkpoint: stageCheckpoint(request, 0.8, 0.9),
  })
  // The equations are solved for ∂p/∂n = 1 on the source; it is iωρv.
  const pressureByVelocity = timesImaginary(
    atVertices(model.cavity, solved.solution),
    angular * medium.density,
  )
  const surfacePressure = pressureByVelocity.map((value) => value * sourceVelocity)
  assertFinite(surfacePressure, 'surface pressure')
  const apertureSlope = timesImaginary(atApertureVertices(model, solved.slope), angular * medium.density)
  multiplyBy(apertureSlope, sourceVelocity)
  assertFinite(apertureSlope, 'slope of the pressure in the aperture')
  const pressure = observeBaffled(
    model,
    { surfacePressure, apertureSlope },
    { ...request, onProgress: (fraction) => request.onProgress?.(0.9 + 0.1 * fraction) },
  )
  assertFinite(pressure, 'pressure at the observation points')
  const impedance = sourceImpedance(model.cavity, pressureByVelocity, weights)
  assertFinite(Float64Array.of(impedance.re, impedance.im), 'source impedance')
  const { iterations, residual, method, converged, warnings } = solved
  return {
    frequencyHz,
    pressure,
    surfacePressure,
    apertureSlope,
    impedance,
    iterations,
    residual,
    method,
    converged,
    warnings,
  }
}

/** Writes ½M − K to the cavity's matrix and returns −S of a normal derivative of 1 on the source. */
function assembleCavity(
  { cavity }: BaffledModel,
  request: BaffledRequest,
  wavenumber: number,
  weights: Float64Array,
): Float64Array {
  const rightSide = new Float64Array(2 * cavity.matrix.size)
  cavity.kernels.assembleBlock(
    {
      surface: cavity.surface,
      pairRules: cavity.pairRules,
      kernelRow: cavity.kernels.kernelRow,
      wavenumber,
      coupling: 0,
      sourceWeights: weights,
      matrix: cavity.matrix,
      rightSide,
      checkpoint: stageCheckpoint(request, 0, 0.6),
    },
    0,
    cavity.matrix.size,
  )
  return rightSide
}

/** From the columns of the layer to the vertices of the whole aperture: the same at a vertex and at its images. */
function atApertureVertices({ cavity, aperture, rows }: BaffledModel, slope: Float64Array): Float64Array {
  const { triangles } = cavity.surface.mesh
  const values = new Float64Array(2 * aperture.vertices.length)
  for (const t of aperture.triangles) {
    for (let corner = 3 * t; corner < 3 * t + 3; corner++) {
      const place = 2 * aperture.places[triangles[corner]]
      values[place] = slope[2 * rows.columnsByCorner[corner]]
      values[place + 1] = slope[2 * rows.columnsByCorner[corner] + 1]
    }
  }
  return values
}
