import { stageCheckpoint } from '../checkpoint.ts'
import { createCompiledMeridian } from '../compiled/compiled-meridian.ts'
import { type ComplexMatrix, createComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import type { Meridian } from './meridian.ts'
import { measureMeridian, type MeridianGeometry } from './meridian-geometry.ts'
import { type MeridianKernels, referenceMeridianKernels } from './meridian-kernels.ts'
import { integrateNearPairs, type NearIntegrals } from './near-integrals.ts'

/**
 * A body of revolution ready to be solved at any frequency, with the integrals that do not depend on it. It can be
 * used again and again, by one solve at a time.
 */
export type MeridianModel = {
  readonly geometry: MeridianGeometry
  readonly near: NearIntegrals
  /** By element: 1 where it moves. */
  readonly isSource: Uint8Array
  readonly kernels: MeridianKernels
  /** Whether these are the compiled kernels; the reference where the engine can't run them or the options ask for it. */
  readonly isCompiled: boolean
  /** Room for A; overwritten by each solve. */
  readonly matrix: ComplexMatrix
}

export type MeridianOptions = {
  /** `reference`: the TypeScript kernels even where the compiled ones could run. */
  readonly kernels?: 'reference'
  /** Asked every few milliseconds; `true` ends the integration of near pairs with a `SolveCancelledError`. */
  readonly isCancelled?: () => boolean
}

/**
 * Takes in a meridian and does everything that does not depend on the frequency.
 *
 * @throws BoundaryModelError for one that can't be integrated over
 * @throws SolveCancelledError
 */
export function createMeridianModel(meridian: Meridian, options: MeridianOptions = {}): MeridianModel {
  const geometry = measureMeridian(meridian)
  const isSource = new Uint8Array(geometry.elements)
  for (const element of geometry.sourceElements) isSource[element] = 1
  const near = integrateNearPairs(geometry, stageCheckpoint(options, 0, 1))
  const size = geometry.elements + 1 + (geometry.aperture?.elements ?? 0)
  const compiled =
    options.kernels === 'reference' ? undefined : createCompiledMeridian(geometry.elements, size)
  return {
    geometry,
    near,
    isSource,
    isCompiled: compiled !== undefined,
    ...(compiled ?? { matrix: createComplexMatrix(size, 'f64'), kernels: referenceMeridianKernels }),
  }
}
