import type { AzimuthFunction } from './azimuth-function.ts'
import type { Meridian } from './meridian.ts'
import type { Morph } from './morph.ts'
import { rosseMeridian } from './rosse-meridian.ts'
import { tangentDeg } from './tangent-deg.ts'

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
  readonly morph: Morph | undefined
}

/** The meridian at an azimuth in [0, 2π), before any morphing. */
export function rosseProfileMeridian(profile: RosseProfile, p: number): Meridian {
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
