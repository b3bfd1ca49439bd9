import type { MeridianBand } from '@hornbench/solver'
import { baffledMeridian, type HornDesign } from '@hornbench/waveguide'
import { type BandedSweep, meridianBands } from './meridian-bands.ts'

/**
 * `meridianBands` of a horn in an infinite baffle: outlines of the air in it, closed by an aperture across its mouth. An
 * enclosure is left out.
 *
 * @throws UnusableMeshError `not_round` where the outline is asked for and there is none
 * @throws MouthNotInBaffleError where the horn does not fit into a baffle
 */
export function baffledMeridianBands(design: HornDesign, sweep: BandedSweep): MeridianBand[] | undefined {
  return meridianBands({ ...design, enclosure: undefined }, sweep, baffledMeridian)
}
