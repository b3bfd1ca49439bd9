import type { ArcEnd } from '../profile/arc-end.ts'
import type { AzimuthFunction } from '../profile/azimuth-function.ts'
import { GUIDED_COVERAGE_DEG } from '../profile/guided-coverage.ts'
import { coverageThroughGuide, type OsseProfile } from '../profile/osse-profile.ts'
import { sectionWideningMm, type ThroatSection } from '../profile/throat-section.ts'
import type { ParameterReader } from './parameter-reader.ts'
import { OSSE_PARAMETERS, type ParameterRule, THROAT_PARAMETERS } from './parameter-rules.ts'
import { readGuide } from './read-guide.ts'

/** The numbers of an OSSE profile without its morph; faults are collected in the reader. */
export function readOsse(reader: ParameterReader): OsseProfile {
  const section = readSection(reader)
  const arc = readArc(reader)
  // An arc needs none of the numbers of the formula; whatever they are, it does not change.
  const ofFormula = (rule: ParameterRule, inert: number): ParameterRule =>
    arc === undefined ? rule : { ...rule, fallback: inert }
  const guide = readGuide(reader)
  const profile = {
    formula: 'OSSE' as const,
    L: reader.azimuthFunction('L', OSSE_PARAMETERS.L),
    r0: driverRadius(reader, section),
    a0: reader.azimuthFunction('a0', ofFormula(OSSE_PARAMETERS.a0, 0)),
    s: reader.azimuthFunction('s', ofFormula(OSSE_PARAMETERS.s, 0)),
    k: reader.number('k', ofFormula(OSSE_PARAMETERS.k, 1)),
    n: reader.number('n', ofFormula(OSSE_PARAMETERS.n, 2)),
    q: reader.number('q', ofFormula(OSSE_PARAMETERS.q, 1)),
    h: reader.number('h', OSSE_PARAMETERS.h),
    section,
    rot: reader.number('rot', THROAT_PARAMETERS.rot),
    arc,
    guide,
    morph: undefined,
  }
  if (guide === undefined) return { ...profile, a: reader.azimuthFunction('a', OSSE_PARAMETERS.a) }
  const { min, max } = GUIDED_COVERAGE_DEG
  const a = (p: number) => Math.min(Math.max(coverageThroughGuide(profile, guide, p), min), max)
  return { ...profile, a }
}

function readSection(reader: ParameterReader): ThroatSection {
  return {
    extensionMm: Math.max(0, reader.number('throat_ext_length', THROAT_PARAMETERS.throat_ext_length)),
    extensionDeg: reader.number('throat_ext_angle', THROAT_PARAMETERS.throat_ext_angle),
    slotMm: Math.max(0, reader.number('slot_length', THROAT_PARAMETERS.slot_length)),
  }
}

/** r0 is the radius at the driver, or with throat_anchor "main" where the main part starts. */
function driverRadius(reader: ParameterReader, section: ThroatSection): AzimuthFunction {
  const r0 = reader.azimuthFunction('r0', OSSE_PARAMETERS.r0)
  if (reader.choice('throat_anchor', ['driver', 'main']) === 'driver') return r0
  return (p) => r0(p) - sectionWideningMm(section)
}

function readArc(reader: ParameterReader): ArcEnd | undefined {
  const mouthDeg = reader.number('circ_arc_term_angle', THROAT_PARAMETERS.circ_arc_term_angle)
  const radiusMm = reader.number('circ_arc_radius', THROAT_PARAMETERS.circ_arc_radius)
  const profile = reader.selector('throat_profile', THROAT_PARAMETERS.throat_profile, [1, 3])
  // Older tools read an angle of 0 as 1°; requests made for them mean that.
  return profile === 3 ? { radiusMm, mouthDeg: mouthDeg === 0 ? 1 : mouthDeg } : undefined
}
