import { type ComplexMatrix, createComplexMatrix } from '../linear-algebra/complex-matrix.ts'
import type { Meridian } from './meridian.ts'
import { measureMeridian, type MeridianGeometry } from './meridian-geometry.ts'
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
  /** Room for A; overwritten by each solve. */
  readonly matrix: ComplexMatrix
}

/**
 * Takes in a meridian and does everything that does not depend on the frequency.
 *
 * @throws BoundaryModelError for one that can't be integrated over
 */
export function createMeridianModel(meridian: Meridian): MeridianModel {
  const geometry = measureMeridian(meridian)
  const isSource = new Uint8Array(geometry.elements)
  for (const element of geometry.sourceElements) isSource[element] = 1
  return {
    geometry,
    near: integrateNearPairs(geometry),
    isSource,
    matrix: createComplexMatrix(geometry.elements + 1 + (geometry.aperture?.elements ?? 0), 'f64'),
  }
}
