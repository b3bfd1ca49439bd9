import { longestElementM, type Radiator } from '@hornbench/simulation'
import { validToHz } from '@hornbench/solver'
import { SolveInputError } from './solve-input-error.ts'
import type { SolveInput } from './solve-input.ts'

/** Elements per wavelength at the longest edge: below the first a result is approximate, below the second a guess. */
const WANTED = 4
const LEAST = 2.5
/** Below this there is nothing left of the wave on the mesh: a slip of the unit, not a coarse mesh. */
const ABSURD = 0.1

/**
 * Warnings about the frequencies that the mesh, or the finest outline, is too coarse for. Throws `SolveInputError` for a frequency so high that
 * the edges are ten wavelengths long.
 */
export function checkResolution(radiator: Radiator, input: SolveInput): string[] {
  const { frequenciesHz, soundSpeed } = input
  const oneElementHz = oneElementUpToHz(radiator, soundSpeed)
  const upToHz = (elements: number) => oneElementHz / elements
  const absurd = frequenciesHz.findIndex((frequencyHz) => frequencyHz > upToHz(ABSURD))
  if (absurd >= 0) {
    throw new SolveInputError(
      `frequenciesHz[${absurd}] is ${frequenciesHz[absurd]} Hz: the edges of this mesh are longer than ten wavelengths. ` +
        'Use metres for the mesh and hertz for the frequencies, or a finer mesh.',
    )
  }
  const above = (elements: number) =>
    frequenciesHz.filter((frequencyHz) => frequencyHz > upToHz(elements)).length
  if (above(WANTED) === 0) return []
  const [wanted, least] = [WANTED, LEAST].map(
    (elements) =>
      `${upToHz(elements).toFixed(0)} Hz (${above(elements)} of ${frequenciesHz.length} frequencies)`,
  )
  return [
    `too_coarse: the longest edge is more than 1/${WANTED} of a wavelength above ${wanted}, ` +
      `more than 1/${LEAST} above ${least}.`,
  ]
}

/** Where the longest edge, or element of the finest outline, is one wavelength long. */
function oneElementUpToHz({ surface, meridians }: Radiator, soundSpeed: number): number {
  if (meridians === undefined) return validToHz(surface, soundSpeed, 1)
  return soundSpeed / Math.min(...meridians.map(({ meridian }) => longestElementM(meridian)))
}
