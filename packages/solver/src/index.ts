export type { Meridian } from './axisymmetric/meridian.ts'
export { createMeridianSweep, type MeridianBand } from './axisymmetric/meridian-sweep.ts'
export { createMeridianModel, type MeridianModel } from './axisymmetric/meridian-model.ts'
export { createMeridianObserver, observeMeridian } from './axisymmetric/observe-meridian.ts'
export { solveMeridian, type MeridianRequest } from './axisymmetric/solve-meridian.ts'
export { countNearPairs } from './assembly/near-pairs.ts'
export {
  createBoundaryModel,
  sourceArea,
  type BoundaryModel,
  type BoundaryModelOptions,
} from './boundary-model.ts'
export { BoundaryModelError } from './boundary-model-error.ts'
export type { AssemblyContext, BlockAssembler } from './assembly/assembly-context.ts'
export type { ComplexMatrix, MatrixPrecision } from './linear-algebra/complex-matrix.ts'
export type { Vector3 } from './geometry/vector3.ts'
export { largestTriangleCount, planMemoryBytes, planMeridianBytes } from './memory-plan.ts'
export type { Medium } from './medium.ts'
export { classifyPoints, type PointPlace } from './observation/classify-points.ts'
export { directivityIndexDb } from './observation/directivity-index.ts'
export { legacyFrame } from './observation/legacy-frame.ts'
export { peakLevelDbRe20uPa } from './observation/peak-level.ts'
export { rmsLevelDbRe20uPa } from './observation/rms-level.ts'
export {
  designFrame,
  referencePointM,
  type DistanceReference,
  type ObservationFrame,
} from './observation/observation-frame.ts'
export { planePoints, type Arc, type ObservationPlane } from './observation/plane-points.ts'
export { sourceFrame } from './observation/source-frame.ts'
export { sphereGrid, spherePolarNodes, sphereWeights, type SphereGrid } from './observation/sphere-grid.ts'
export { solveFrequency, type FrequencyRequest, type FrequencySolution } from './solve-frequency.ts'
export { SolveFailure, type SolveFailureCode } from './solve-failure.ts'
export type { SolverKernels } from './solver-kernels.ts'
export { SOLVER_LIMITS } from './solver-limits.ts'
export { countUnknowns } from './symmetry/count-unknowns.ts'
export { findMirrorPlanes, type FoundMirrors } from './symmetry/find-mirror-planes.ts'
export type { MirrorPlanes } from './symmetry/mirror-planes.ts'
export { validToHz } from './valid-to.ts'
