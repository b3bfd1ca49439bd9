import { type HornProfile, unmorphedMeridianAt } from './horn-profile.ts'
import { targetRadiusMm } from './morph.ts'

const CHECKED_AZIMUTHS = 72
const CHECKED_SLICES = 16

/** By how much, relative, a target must lie inside the wall to count. */
const TOLERANCE = 1e-6

/**
 * Whether a morph that may not shrink leaves ridges: where the target runs inside the wall, the wall stays, and meets the
 * morphed part at an edge that points into the air.
 */
export function hasRidges(profile: HornProfile): boolean {
  const { morph } = profile
  if (morph === undefined || morph.mayShrink) return false
  for (let i = 0; i < CHECKED_AZIMUTHS; i++) {
    const p = (2 * Math.PI * i) / CHECKED_AZIMUTHS
    const meridian = unmorphedMeridianAt(profile, p)
    for (let j = 1; j <= CHECKED_SLICES; j++) {
      const t = j / CHECKED_SLICES
      if (targetRadiusMm(morph, p, t) < meridian(t).rMm * (1 - TOLERANCE) && t > morph.fixedShare) return true
    }
  }
  return false
}
