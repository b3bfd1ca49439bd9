import type { Medium, MeridianBand } from '@hornbench/solver'
import { type HornDesign, isRound, type RoundMeridian, roundMeridian } from '@hornbench/waveguide'
import { type InputIssue, UnusableMeshError } from '../unusable-input-error.ts'
import type { FormulationChoice } from './formulation.ts'
import { longestElementM } from './longest-element.ts'
import { ELEMENTS_PER_WAVELENGTH } from './mesh-concerns.ts'

/** Bands are at most this wide: the work grows with more than the square of the number of elements. */
const WIDEST_BAND = 1.5
/** Elements may come out a little longer than they are asked for. */
const MARGIN = 0.99

export type BandedSweep = {
  readonly medium: Medium
  readonly highestHz: number
  readonly formulation?: FormulationChoice | undefined
}

/** Cuts the outline of a round horn into elements of at most `longestMm`. */
export type OutlineCutter = (design: HornDesign, longestMm: number) => RoundMeridian

/**
 * The outline of a round horn, cut for each band of a sweep; `undefined` for a horn that is solved on its triangles. The
 * lowest band is the one that the shape asks for by itself.
 *
 * @throws UnusableMeshError `not_round` where the outline is asked for and there is none
 */
export function meridianBands(
  design: HornDesign,
  sweep: BandedSweep,
  cut: OutlineCutter = roundMeridian,
): MeridianBand[] | undefined {
  const formulation = sweep.formulation ?? 'auto'
  if (formulation === '3d') return undefined
  if (isRound(design)) return bandsOf((longestMm) => cut(design, longestMm), sweep)
  if (formulation === 'axisymmetric') throw notRound('The parameters of this horn change around its axis')
  return undefined
}

/** What a mesh is told that is to be solved as a body of revolution. */
export function notRound(reason: string): UnusableMeshError {
  const message = `${reason}, so it can't be solved as axisymmetric. Use the formulation "auto" or "3d".`
  return new UnusableMeshError([{ path: [], code: 'not_round', message }])
}

/** Elements that are too long for the highest frequency, as only those of a huge horn are. */
export function meridianConcerns(bands: readonly MeridianBand[], highestHz: number): InputIssue[] {
  const upToHz = Math.max(...bands.map((band) => band.upToHz))
  if (upToHz >= highestHz) return []
  const message =
    `The outline of this horn is cut into as many elements as are allowed, which are short enough up to ${upToHz.toFixed(0)} Hz. ` +
    'Use lower frequencies or a smaller horn.'
  return [{ path: [], code: 'too_coarse', message }]
}

type OutlineOf = (longestMm: number) => RoundMeridian

function bandsOf(outlineOf: OutlineOf, { medium, highestHz }: BandedSweep): MeridianBand[] {
  const wanted = medium.soundSpeed / ELEMENTS_PER_WAVELENGTH
  const byShape = bandOf(outlineOf, Infinity, wanted)
  if (byShape.upToHz >= highestHz) return [byShape]
  const finest = bandOf(outlineOf, (MARGIN * wanted) / highestHz, wanted)
  const width = finest.upToHz / byShape.upToHz
  const count = Math.ceil(Math.log(width) / Math.log(WIDEST_BAND))
  const between = Array.from({ length: count - 1 }, (_, i) =>
    bandOf(outlineOf, wanted / (byShape.upToHz * width ** ((i + 1) / count)), wanted),
  )
  return [byShape, ...between, finest]
}

/** The outline in elements up to `longestM`, and how far it goes. */
function bandOf(outlineOf: OutlineOf, longestM: number, wanted: number): MeridianBand {
  const { nodesMm, tags } = outlineOf(1000 * longestM)
  const meridian = { nodes: nodesMm.map((mm) => mm / 1000), tags }
  return { upToHz: wanted / longestElementM(meridian), meridian }
}
