import type { MeridianBand } from '@hornbench/solver'
import { SURFACE_TAG } from '@hornbench/surface-mesh'

/** The unknowns of each band: the pressure at the ends of its elements, and in a baffle the slope on each of its aperture. */
export function meridianUnknowns(bands: readonly MeridianBand[]): number[] {
  return bands.map(({ meridian: { tags } }) => {
    const aperture = tags.reduce((count, tag) => count + Number(tag === SURFACE_TAG.interface), 0)
    return tags.length + 1 + aperture
  })
}
