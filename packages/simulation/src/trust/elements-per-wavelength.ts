import type { ObservationLayout } from '../observation/observation-layout.ts'
import { bandAt } from '../source/band-at.ts'

/**
 * A wavelength divided by the longest edge of the mesh, or by the longest element of the outline that a frequency is
 * solved on. `null` where only the finest of several outlines is known.
 */
export function elementsPerWavelength(
  { mesh, formulation, medium }: Pick<ObservationLayout, 'mesh' | 'formulation' | 'medium'>,
  frequencyHz: number,
): number | null {
  const { bands, longestEdgeM } = mesh
  if (formulation === 'axisymmetric' && bands === undefined) return null
  const longestM = bands ? bands[bandAt(bands, frequencyHz)].longestElementM : longestEdgeM
  return medium.soundSpeed / (frequencyHz * longestM)
}
