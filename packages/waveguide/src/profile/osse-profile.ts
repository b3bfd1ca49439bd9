import { type ArcEnd, arcMouthRad } from './arc-end.ts'
import type { AzimuthFunction } from './azimuth-function.ts'
import { bulgedMeridian } from './bulged-meridian.ts'
import { circularArcMeridian } from './circular-arc-meridian.ts'
import { guidedCoverageDeg } from './guided-coverage.ts'
import { type GuidingCurve, guideDistanceMm } from './guiding-curve.ts'
import type { Meridian } from './meridian.ts'
import type { Morph } from './morph.ts'
import { osseKink, osseMeridian } from './osse-meridian.ts'
import { rotatedMeridian } from './rotated-meridian.ts'
import {
  sectionLengthMm,
  sectionWideningMm,
  type ThroatSection,
  throatSectionMeridian,
} from './throat-section.ts'
import { tangentDeg } from './tangent-deg.ts'

/** The parameters of an OSSE horn, by the letters of the formula. Lengths in mm, angles in degrees. */
export type OsseProfile = {
  readonly formula: 'OSSE'
  /** Of the main part, behind the throat section. */
  readonly L: AzimuthFunction
  /** Radius at the driver end. */
  readonly r0: AzimuthFunction
  readonly a: AzimuthFunction
  readonly a0: AzimuthFunction
  readonly s: AzimuthFunction
  readonly k: number
  readonly n: number
  readonly q: number
  readonly h: number
  readonly section: ThroatSection
  /** Turns the finished meridian about the driver end; positive opens the horn. */
  readonly rot: number
  /** Replaces the formula in the main part. */
  readonly arc: ArcEnd | undefined
  /** Was used to make `a`. */
  readonly guide: GuidingCurve | undefined
  readonly morph: Morph | undefined
}

const RAD_PER_DEG = Math.PI / 180

/** The meridian at an azimuth in [0, 2π), before any morphing. */
export function osseProfileMeridian(profile: OsseProfile, p: number): Meridian {
  const { section, rot, arc, h, r0 } = profile
  const isPlain = sectionLengthMm(section) === 0 && arc === undefined
  const main = arc === undefined ? formulaMeridian(profile, p, isPlain ? h : 0) : arcMeridian(profile, arc, p)
  if (isPlain) return rotatedMeridian(main, r0(p), rot)
  const lengthMm = profile.L(p)
  const kink = hasKink(profile) ? osseKink(profile.q) : undefined
  const joined = throatSectionMeridian(section, r0(p), { meridian: main, lengthMm, kink })
  return rotatedMeridian(bulgedMeridian(joined, h, totalLengthMm(profile, p)), r0(p), rot)
}

/** E + S + L, before rotation. */
export function totalLengthMm({ section, L }: OsseProfile, p: number): number {
  return sectionLengthMm(section) + L(p)
}

/** Radius at which the main part starts. */
function mainThroatRadiusMm({ section, r0 }: Pick<OsseProfile, 'section' | 'r0'>, p: number): number {
  return r0(p) + sectionWideningMm(section)
}

/** Angle of the arc to the axis at the mouth. */
export function arcMouthRadAt({ L, a }: OsseProfile, arc: ArcEnd, p: number): number {
  return arcMouthRad(arc, L(p), a(p) * RAD_PER_DEG)
}

const SAMPLED_AZIMUTHS = 90

/** Whether the main part has a kink: a termination that ends inside the horn. */
export function hasKink({ arc, q, s }: OsseProfile): boolean {
  if (arc !== undefined || osseKink(q) === undefined) return false
  for (let i = 0; i < SAMPLED_AZIMUTHS; i++) {
    if (s((2 * Math.PI * i) / SAMPLED_AZIMUTHS) > 0) return true
  }
  return false
}

/**
 * The coverage angle that leads the wall through a guiding curve, degrees, without limits. NaN where the curve lies
 * within the throat section.
 */
export function coverageThroughGuide(
  profile: Omit<OsseProfile, 'a'>,
  guide: GuidingCurve,
  p: number,
): number {
  const before = sectionLengthMm(profile.section)
  const lengthMm = profile.L(p)
  return guidedCoverageDeg({
    lengthMm,
    throatRadiusMm: mainThroatRadiusMm(profile, p),
    throatTangent: tangentDeg(profile.a0(p)),
    rounding: profile.k,
    terminationSize: profile.s(p),
    terminationCurvature: profile.n,
    terminationStart: profile.q,
    guideZMm: guideDistanceMm(guide, before + lengthMm) - before,
    guideRadiusMm: guide.outline(p),
  })
}

function formulaMeridian(profile: OsseProfile, p: number, bulgeMm: number): Meridian {
  return osseMeridian({
    lengthMm: profile.L(p),
    throatRadiusMm: mainThroatRadiusMm(profile, p),
    coverageTangent: tangentDeg(profile.a(p)),
    throatTangent: tangentDeg(profile.a0(p)),
    rounding: profile.k,
    terminationSize: profile.s(p),
    terminationCurvature: profile.n,
    terminationStart: profile.q,
    bulgeMm,
  })
}

function arcMeridian(profile: OsseProfile, arc: ArcEnd, p: number): Meridian {
  return circularArcMeridian({
    lengthMm: profile.L(p),
    throatRadiusMm: mainThroatRadiusMm(profile, p),
    chordRad: profile.a(p) * RAD_PER_DEG,
    mouthRad: arcMouthRadAt(profile, arc, p),
  })
}
