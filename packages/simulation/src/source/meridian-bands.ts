import type { Medium, Meridian, MeridianBand } from '@hornbench/solver'
import { type HornDesign, isRound, roundMeridian } from '@hornbench/waveguide'
import { type InputIssue, UnusableMeshError } from '../unusable-input-error.ts'
import type { FormulationChoice } from './formulation.ts'
import { longestElementM } from './longest-element.ts'
import { ELEMENTS_PER_WAVELENGTH } from './mesh-concerns.ts'

/** Bands are at most this wide: the work grows with more than the square of the number of elements. */
const WIDEST_BAND = 1.5
/** Elements may come out a little longer than they are asked for. */
const MARGIN = 0.99

type Sweep = {
  readonly medium: Medium
  readonly highestHz: number
  readonly formulation?: FormulationChoice | undefined
}

/**
 * The outline of a round horn, cut for each band of a sweep; `undefined` for a horn that is solved on its triangles. The
 * lowest band is the one that the shape asks for by itself.
 *
 * @throws UnusableMeshError `not_round` where the outline is asked for and there is none
 */
export function meridianBands(design: HornDesign, sweep: Sweep): MeridianBand[] | undefined {
  const formulation = sweep.formulation ?? 'auto'
  if (formulation === '3d') return undefined
  if (isRound(design)) return bandsOf(design, sweep)
  if (formulation === 'axisymmetric') throw notRound('The parameters of this horn change around its axis')
  return undefined
}

/** What a mesh is told that is to be solved as a body of revolution. */
export function notRound(reason: string): UnusableMeshError {
  const message = `${reason}, so it can't be solved as axisymmetric. Use the formulation "auto" or "3d".`
  return new UnusableMeshError([{ path: [], code: 'not_round', message }])
}

/** Elements that are too long for the highest frequency, as only those of a huge horn are. */
export function meridianConcerns(bands: readonly MeridianBand[], { medium, highestHz }: Sweep): InputIssue[] {
  const longestM = Math.min(...bands.map(({ meridian }) => longestElementM(meridian)))
  const validHz = medium.soundSpeed / (ELEMENTS_PER_WAVELENGTH * longestM)
  if (validHz >= highestHz) return []
  const message =
    `The outline of this horn is cut into as many elements as are allowed, which are short enough up to ${validHz.toFixed(0)} Hz. ` +
    'Use lower frequencies or a smaller horn.'
  return [{ path: [], code: 'too_coarse', message }]
}

function bandsOf(design: HornDesign, { medium, highestHz }: Sweep): MeridianBand[] {
  const wanted = medium.soundSpeed / ELEMENTS_PER_WAVELENGTH
  const byShape = meridianOf(design, Infinity)
  const shapeUpToHz = wanted / longestElementM(byShape)
  const count = Math.max(0, Math.ceil(Math.log(highestHz / shapeUpToHz) / Math.log(WIDEST_BAND)))
  const finer = Array.from({ length: count }, (_, i) => {
    const upToHz = shapeUpToHz * (highestHz / shapeUpToHz) ** ((i + 1) / count)
    return { upToHz, meridian: meridianOf(design, (MARGIN * wanted) / upToHz) }
  })
  return [{ upToHz: shapeUpToHz, meridian: byShape }, ...finer]
}

function meridianOf(design: HornDesign, longestM: number): Meridian {
  const { nodesMm, tags } = roundMeridian(design, 1000 * longestM)
  return { nodes: nodesMm.map((mm) => mm / 1000), tags }
}
