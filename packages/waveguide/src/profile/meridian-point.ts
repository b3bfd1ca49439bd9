import type { HornDesign } from '../params/horn-design.ts'
import { meridianAt } from './horn-profile.ts'

/** A point of the inside of the wall in the half plane of one azimuth. z = 0 is the throat plane. */
export type MeridianPoint = { readonly zMm: number; readonly rMm: number }

/**
 * A point of the inside of the wall, from the formula.
 *
 * @param azimuthRad 0 is +x (horizontal), π/2 is +y (vertical)
 * @param t 0 at the throat, 1 at the mouth. OSSE: z = t L; R-OSSE: the curve parameter is t · tmax
 */
export function meridianPoint(design: HornDesign, azimuthRad: number, t: number): MeridianPoint {
  const { zMm, rMm } = meridianAt(design.profile, azimuthRad)(t)
  return { zMm, rMm }
}
