import { createBoundaryModel, solveFrequency, type KernelRow } from '@hornbench/solver'
import { relativeDifference } from './complex-figures.ts'
import { AIR, surfaceOf, type MeshInFile } from './reference-case.ts'
import { singlePrecisionKernelRow } from './single-precision-kernel-row.ts'

const POINTS = Float64Array.of(0, 0, 2, 1.2, 0, 1.6, 2, 0, 0, 0, 1.6, -1.2, 0, 0, -2)

/**
 * How far the pressure at five points at 2 m moves, in L2, when the kernel is evaluated in single precision.
 */
export function measureSinglePrecision(mesh: MeshInFile, frequencyHz: number): number {
  const request = { frequencyHz, medium: AIR, sourceVelocity: 1, pointsM: POINTS }
  const double = solveFrequency(createBoundaryModel(surfaceOf(mesh)), request)
  const single = solveFrequency(modelWith(mesh, singlePrecisionKernelRow), request)
  return relativeDifference(single.pressure, double.pressure)
}

function modelWith(mesh: MeshInFile, kernelRow: KernelRow) {
  return createBoundaryModel(surfaceOf(mesh), { kernels: { kernelRow } })
}
