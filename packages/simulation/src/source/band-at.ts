/**
 * Index of the meridian that a frequency is solved on, as `createMeridianSweep` of the solver chooses it: the coarsest
 * that is meant for it, above all of them the finest.
 *
 * @param bands by rising frequency, at least one
 */
export function bandAt(bands: readonly { readonly upToHz: number }[], frequencyHz: number): number {
  const index = bands.findIndex(({ upToHz }) => frequencyHz <= upToHz)
  return index < 0 ? bands.length - 1 : index
}
