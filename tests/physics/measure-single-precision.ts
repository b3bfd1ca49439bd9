import { createBoundaryModel, solveFrequency, type BoundaryModelOptions } from '@hornbench/solver'
import { relativeDifference } from './complex-figures.ts'
import { AIR, surfaceOf, type MeshInFile } from './reference-case.ts'

const POINTS = Float64Array.of(0, 0, 2, 1.2, 0, 1.6, 2, 0, 0, 0, 1.6, -1.2, 0, 0, -2)

/**
 * How far the pressure at five points at 2 m moves, in L2, from the reference in double precision to the compiled
 * kernels, which compute far pairs in single precision.
 */
export function measureSinglePrecision(mesh: MeshInFile, frequencyHz: number): number {
  const request = { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM: POINTS }
  const pressureWith = (options: BoundaryModelOptions) =>
    solveFrequency(createBoundaryModel(surfaceOf(mesh), options), request).pressure
  return relativeDifference(pressureWith({}), pressureWith({ precision: 'f64' }))
}
