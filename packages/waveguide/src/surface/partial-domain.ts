import { symmetryOf } from '../profile/azimuth-symmetry.ts'
import type { HornProfile } from '../profile/horn-profile.ts'
import { cornerAzimuths } from '../profile/morph.ts'
import { type AzimuthDomain, SECTOR_RAD } from './azimuth-domain.ts'

/** A part of the circle by the quadrants in it: 1 is x ≥ 0, y ≥ 0; 12 is y ≥ 0; 14 is x ≥ 0. */
export type PartialQuadrants = 1 | 12 | 14

/** Where each part begins, how many sectors it has, and the planes on which it is cut. */
const PARTS = {
  1: { startRad: 0, sectors: 1, mirrors: { x: true, y: true } },
  12: { startRad: 0, sectors: 2, mirrors: { x: false, y: true } },
  14: { startRad: -SECTOR_RAD, sectors: 2, mirrors: { x: true, y: false } },
}

/** A part of the circle, whatever the symmetry of the horn. Its `mirrors` are the planes of the cuts. */
export function partialDomain(profile: HornProfile, quadrants: PartialQuadrants): AzimuthDomain {
  const { isRound } = symmetryOf(profile)
  return { ...PARTS[quadrants], isRound, corners: cornerAzimuths(profile.morph) }
}
