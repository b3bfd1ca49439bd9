import type { AzimuthFunction } from './azimuth-function.ts'
import type { Meridian } from './meridian.ts'
import { meridianKinks } from './meridian-kinks.ts'
import { targetRadiusMm } from './morph.ts'
import { morphedMeridian } from './morphed-meridian.ts'
import { type OsseProfile, osseProfileMeridian } from './osse-profile.ts'
import { type RosseProfile, rosseProfileMeridian } from './rosse-profile.ts'
import { sectionStretches } from './throat-section.ts'
import { wrapAzimuth } from './wrap-azimuth.ts'

export type HornProfile = OsseProfile | RosseProfile

/** The meridian of a profile at an azimuth; any real azimuth is taken modulo 2π. */
export function meridianAt(profile: HornProfile, azimuthRad: number): Meridian {
  const p = wrapAzimuth(azimuthRad)
  const raw = unmorphedMeridianAt(profile, p)
  if (profile.morph === undefined) return raw
  return morphedMeridian(raw, profile.morph, { azimuthRad: p, kinks: meridianKinks(profile, p) })
}

/** The meridian at an azimuth in [0, 2π) without its morph. */
export function unmorphedMeridianAt(profile: HornProfile, p: number): Meridian {
  return profile.formula === 'OSSE' ? osseProfileMeridian(profile, p) : rosseProfileMeridian(profile, p)
}

/** How many stretches of the wall, cut at kinks, come before the main part. */
export function throatStretchesOf(profile: HornProfile): number {
  return profile.formula === 'OSSE' ? sectionStretches(profile.section) : 0
}

/** The quantities of a profile that may vary around the axis. */
export function azimuthFunctionsOf(profile: HornProfile): readonly AzimuthFunction[] {
  const { r0, a, a0, morph } = profile
  const outline = morph === undefined ? [] : [(p: number) => targetRadiusMm(morph, p, 1)]
  return profile.formula === 'OSSE'
    ? [profile.L, r0, a, a0, profile.s, ...outline]
    : [profile.R, r0, a, a0, profile.b, ...outline]
}
