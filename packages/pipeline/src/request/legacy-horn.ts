import type { LegacyExpression, WireValue } from '@hornbench/legacy-wire'
import { assertSlices, type LegacyQuadrants, legacyAzimuths, readLegacyQuadrants } from './legacy-azimuths.ts'
import { readLegacyGuide } from './legacy-guide.ts'
import { readLegacyOsse, readLegacyRosse } from './legacy-profile.ts'

type Parameters = ReadonlyMap<string, WireValue>
type Design = Record<string, number | string>

/** A horn of the older API, as our mesher takes it. */
export type LegacyHorn = {
  /** Always of the whole circle; names and units are those of the request. */
  readonly design: Readonly<Design>
  readonly quadrants: LegacyQuadrants
  /** Without a wall thickness and without an enclosure: only a file can be made of it. */
  readonly isOpen: boolean
  /**
   * The outer radius R of an R-OSSE profile, mm by rad, where it is nowhere larger than the throat: the wall then runs
   * backwards, behind the source. Only a file can be made of it, with no outside.
   */
  readonly reversedRadiusMm?: (azimuthRad: number) => number
}

/** The smallest coverage angle of our R-OSSE. The formula was taken to its limit below: 0.01 mm from it on a common horn. */
const LEAST_COVERAGE_DEG = 0.5
const USUAL_SPACING_MM = 25

const RESOLUTIONS = ['throat_res', 'mouth_res', 'rear_res']
const THROAT = [
  'throat_ext_angle',
  'throat_ext_length',
  'slot_length',
  'rot',
  'circ_arc_term_angle',
  'circ_arc_radius',
]
const MORPH = ['morph_width', 'morph_height', 'morph_corner']
const SPACINGS = ['enc_space_l', 'enc_space_t', 'enc_space_r', 'enc_space_b']

/**
 * Translates the parameters of a horn, validated and with all defaults filled in, from the rules of the older mesher: what
 * it ignored is left out, what it read otherwise is said in our terms. `sim_type` never changed what it meshed.
 *
 * @throws UnsolvableJobError, ExpressionFaultError: the first fault that the older mesher came to, in its words
 */
export function readLegacyHorn(parameters: Parameters): LegacyHorn {
  const quadrants = readLegacyQuadrants(wholeOf(parameters, 'quadrants'))
  const azimuths = legacyAzimuths(quadrants, wholeOf(parameters, 'n_angular'))
  assertSlices(wholeOf(parameters, 'n_length'))
  const isOsse = parameters.get('formula_type') === 'OSSE'
  const { profile, ...reversed } = isOsse
    ? { profile: osseDesign(parameters, azimuths) }
    : readRosse(parameters, azimuths)
  const shell = readShell(parameters)
  const design = {
    formula_type: isOsse ? 'OSSE' : 'R-OSSE',
    ...profile,
    ...readMorph(parameters),
    ...pick(parameters, RESOLUTIONS),
    ...shell.design,
  }
  return { design, quadrants, isOpen: shell.isOpen, ...reversed }
}

function readRosse(
  parameters: Parameters,
  azimuths: readonly number[],
): { readonly profile: Design } & Pick<LegacyHorn, 'reversedRadiusMm'> {
  const expressions = readLegacyRosse(parameters, azimuths)
  const { R, r0, a } = expressions
  const isReversed = azimuths.every((azimuthRad) => R.valueAt(azimuthRad) <= r0.valueAt(azimuthRad))
  const profile = { ...designsOf(expressions), a: coverageOf(a) }
  return isReversed ? { profile, reversedRadiusMm: R.valueAt } : { profile }
}

function osseDesign(parameters: Parameters, azimuths: readonly number[]): Design {
  const expressions = readLegacyOsse(parameters, azimuths)
  return {
    ...designsOf(expressions),
    h: bulgeOf(expressions.h),
    ...pick(parameters, THROAT),
    throat_profile: numberOf(parameters, 'throat_profile') === 3 ? 3 : 1,
    ...readLegacyGuide(parameters),
  }
}

function designsOf(expressions: Readonly<Record<string, LegacyExpression>>): Design {
  return Object.fromEntries(Object.entries(expressions).map(([name, { design }]) => [name, design]))
}

/** Only the square of its tangent counts. NaN stays, and is refused. */
function coverageOf({ design }: LegacyExpression): number | string {
  return typeof design === 'number'
    ? Math.max(LEAST_COVERAGE_DEG, Math.abs(design))
    : `max(${LEAST_COVERAGE_DEG},abs(${design}))`
}

/** Without effect below 0. */
function bulgeOf({ design }: LegacyExpression): number | string {
  if (typeof design === 'string') return `max(0,${design})`
  return design > 0 ? design : 0
}

/** Every target but 0 and 2, a circle, was a rectangle; a size of 0 or less was that of the horn. */
function readMorph(parameters: Parameters): Design {
  const target = numberOf(parameters, 'morph_target')
  if (target === 0) return {}
  const sizes = Object.entries(pick(parameters, MORPH)).map(([name, size]) => [
    name,
    Math.max(0, Number(size)),
  ])
  return {
    morph_target: target === 2 ? 2 : 1,
    ...Object.fromEntries(sizes),
    ...pick(parameters, ['morph_rate', 'morph_fixed']),
    morph_allow_shrinkage: numberOf(parameters, 'morph_allow_shrinkage') === 0 ? 0 : 1,
  }
}

/** An enclosure made the wall thickness meaningless. */
function readShell(parameters: Parameters): { readonly design: Design; readonly isOpen: boolean } {
  if (numberOf(parameters, 'enc_depth') > 0) return { design: readEnclosure(parameters), isOpen: false }
  const isOpen = numberOf(parameters, 'wall_thickness') <= 0
  return { design: isOpen ? {} : pick(parameters, ['wall_thickness', 'enc_depth']), isOpen }
}

/** A spacing of 0 was read as the usual one, an edge type of 0 as the first. */
function readEnclosure(parameters: Parameters): Design {
  const spacings = Object.entries(pick(parameters, SPACINGS)).map(([name, spacing]) => [
    name,
    spacing === 0 ? USUAL_SPACING_MM : spacing,
  ])
  const edgeType = numberOf(parameters, 'enc_edge_type')
  return {
    ...pick(parameters, ['enc_depth', 'enc_front_resolution', 'enc_back_resolution']),
    ...Object.fromEntries(spacings),
    enc_edge: Math.max(0, numberOf(parameters, 'enc_edge')),
    enc_edge_type: edgeType === 0 ? 1 : edgeType,
  }
}

/** Those of some parameters that are numbers or texts. */
function pick(parameters: Parameters, names: readonly string[]): Design {
  const found: Design = {}
  for (const name of names) {
    const value = parameters.get(name)
    if (typeof value === 'number' || typeof value === 'string') found[name] = value
    if (typeof value === 'bigint') found[name] = Number(value)
  }
  return found
}

function numberOf(parameters: Parameters, name: string): number {
  return Number(parameters.get(name))
}

function wholeOf(parameters: Parameters, name: string): bigint {
  const value = parameters.get(name)
  return typeof value === 'bigint' ? value : 0n
}
