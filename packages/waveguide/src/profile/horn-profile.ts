import type { Meridian } from './meridian.ts'
import { osseKink, osseMeridian } from './osse-meridian.ts'
import { rosseMeridian } from './rosse-meridian.ts'

/** A quantity that may vary around the axis. The azimuth is in [0, 2π). */
export type AzimuthFunction = (azimuthRad: number) => number

/** The parameters of an OSSE horn, by the letters of the formula. Lengths in mm, angles in degrees. */
export type OsseProfile = {
  readonly formula: 'OSSE'
  readonly L: AzimuthFunction
  readonly r0: AzimuthFunction
  readonly a: AzimuthFunction
  readonly a0: AzimuthFunction
  readonly s: AzimuthFunction
  readonly k: number
  readonly n: number
  readonly q: number
  readonly h: number
}

/** The parameters of an R-OSSE horn, by the letters of the formula. Lengths in mm, angles in degrees. */
export type RosseProfile = {
  readonly formula: 'R-OSSE'
  readonly R: AzimuthFunction
  readonly r0: AzimuthFunction
  readonly a: AzimuthFunction
  readonly a0: AzimuthFunction
  readonly b: AzimuthFunction
  readonly k: number
  readonly r: number
  readonly m: number
  readonly q: number
  readonly tmax: number
}

export type HornProfile = OsseProfile | RosseProfile

/** The meridian of a profile at an azimuth; any real azimuth is taken modulo 2π. */
export function meridianAt(profile: HornProfile, azimuthRad: number): Meridian {
  const p = wrapAzimuth(azimuthRad)
  return profile.formula === 'OSSE' ? osseAt(profile, p) : rosseAt(profile, p)
}

const SAMPLED_AZIMUTHS = 90

/** The parameter t of the kink in the meridians of a profile, the same at every azimuth; undefined if none. */
export function kinkOf(profile: HornProfile): number | undefined {
  return profile.formula === 'OSSE' && hasTermination(profile) ? osseKink(profile.q) : undefined
}

function hasTermination({ s }: OsseProfile): boolean {
  return Array.from({ length: SAMPLED_AZIMUTHS }, (_, i) => (2 * Math.PI * i) / SAMPLED_AZIMUTHS).some(
    (p) => s(p) > 0,
  )
}

function wrapAzimuth(azimuthRad: number): number {
  const turn = 2 * Math.PI
  if (azimuthRad >= 0 && azimuthRad < turn) return azimuthRad
  const wrapped = azimuthRad - turn * Math.floor(azimuthRad / turn)
  // A tiny negative azimuth rounds to a full turn.
  return wrapped < turn ? wrapped : 0
}

function osseAt(profile: OsseProfile, p: number): Meridian {
  return osseMeridian({
    lengthMm: profile.L(p),
    throatRadiusMm: profile.r0(p),
    coverageTangent: tangentDeg(profile.a(p)),
    throatTangent: tangentDeg(profile.a0(p)),
    rounding: profile.k,
    terminationSize: profile.s(p),
    terminationCurvature: profile.n,
    terminationStart: profile.q,
    bulgeMm: profile.h,
  })
}

function rosseAt(profile: RosseProfile, p: number): Meridian {
  return rosseMeridian({
    outerRadiusMm: profile.R(p),
    throatRadiusMm: profile.r0(p),
    coverageTangent: tangentDeg(profile.a(p)),
    throatTangent: tangentDeg(profile.a0(p)),
    rounding: profile.k,
    apexRadius: profile.r,
    apexShift: profile.m,
    bending: profile.b(p),
    blendExponent: profile.q,
    endParameter: profile.tmax,
  })
}

function tangentDeg(angleDeg: number): number {
  return Math.tan((angleDeg * Math.PI) / 180)
}

/** The quantities of a profile that may vary around the axis. */
export function azimuthFunctionsOf(profile: HornProfile): readonly AzimuthFunction[] {
  const { r0, a, a0 } = profile
  return profile.formula === 'OSSE' ? [profile.L, r0, a, a0, profile.s] : [profile.R, r0, a, a0, profile.b]
}
