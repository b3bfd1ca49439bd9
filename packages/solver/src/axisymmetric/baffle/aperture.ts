import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { BoundaryModelError } from '../../boundary-model-error.ts'
import type { Meridian } from '../meridian.ts'

/** The opening of a cavity of revolution into the half space in front of an infinite baffle. */
export type Aperture = {
  /** The aperture is this element and all after it, from the rim to the axis. */
  readonly first: number
  readonly elements: number
  /** Height of the plane of the baffle; the half space lies above it, m. */
  readonly planeZM: number
}

/**
 * The aperture of a meridian, `undefined` where it has none.
 *
 * @param toleranceM by which its nodes may leave the plane, and the cavity may reach through it
 * @throws BoundaryModelError for one that does not close the cavity by a flat disc
 */
export function findAperture({ nodes, tags }: Meridian, toleranceM: number): Aperture | undefined {
  const first = tags.indexOf(SURFACE_TAG.interface)
  if (first < 0) return undefined
  if (tags.subarray(first).some((tag) => tag !== SURFACE_TAG.interface))
    throw new BoundaryModelError('The aperture (tag 4) of a meridian is its last elements, up to the axis.')
  const planeZM = nodes[4 * first + 1]
  for (let i = 0; i < nodes.length; i += 2) {
    const above = nodes[i + 1] - planeZM
    if (above > toleranceM)
      throw new BoundaryModelError(
        `The cavity behind a baffle ends at its plane, z = ${planeZM} m; node ${i / 2} has z = ${nodes[i + 1]} m.`,
      )
    if (i > 4 * first && (above < -toleranceM || nodes[i] >= nodes[i - 2]))
      throw new BoundaryModelError(
        `The aperture runs in the plane z = ${planeZM} m straight to the axis; node ${i / 2} does not.`,
      )
  }
  return { first, elements: tags.length - first, planeZM }
}
