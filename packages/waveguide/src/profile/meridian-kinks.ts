import type { HornProfile } from './horn-profile.ts'
import { osseKink } from './osse-meridian.ts'
import { hasKink, totalLengthMm } from './osse-profile.ts'
import { sectionLengthMm } from './throat-section.ts'
import { wrapAzimuth } from './wrap-azimuth.ts'

/**
 * The parameters t, in order, at which the meridian at an azimuth may change its direction at once: the ends of the throat
 * extension and of the slot, and the kink of a termination that ends inside the horn. Their number is the same
 * at every azimuth.
 */
export function meridianKinks(profile: HornProfile, azimuthRad: number): number[] {
  if (profile.formula === 'R-OSSE') return []
  const p = wrapAzimuth(azimuthRad)
  const { extensionMm, slotMm } = profile.section
  const before = sectionLengthMm(profile.section)
  const total = totalLengthMm(profile, p)
  const kinks: number[] = []
  if (extensionMm > 0) kinks.push(extensionMm / total)
  if (slotMm > 0) kinks.push(before / total)
  const kink = hasKink(profile) ? osseKink(profile.q) : undefined
  if (kink !== undefined) kinks.push(before === 0 ? kink : (before + kink * profile.L(p)) / total)
  return kinks
}
