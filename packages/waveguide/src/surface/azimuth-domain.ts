import { symmetryOf } from '../profile/azimuth-symmetry.ts'
import type { HornProfile } from '../profile/horn-profile.ts'
import { cornerAzimuths } from '../profile/morph.ts'

/** A right angle: the width of one sector. */
export const SECTOR_RAD = Math.PI / 2

/** The part of the full circle that is meshed; the rest are mirror images of it. */
export type AzimuthDomain = {
  readonly startRad: number
  /** Sectors of 90°: 1, 2 or 4. The lines between them carry mesh edges from end to end. */
  readonly sectors: number
  /** The same wall at every azimuth. */
  readonly isRound: boolean
  /**
   * Azimuths between 0 and π/2, and their mirror images in the other sectors, at which rings have corners; the
   * most important first.
   */
  readonly corners: readonly number[]
  /** Planes on which the domain ends, and over which it is mirrored. */
  readonly mirrors: MirrorPlanes
}

export type MirrorPlanes = {
  /** The plane x = 0. */
  readonly x: boolean
  /** The plane y = 0. */
  readonly y: boolean
}

/**
 * The smallest part of the circle from which mirror images make the whole horn.
 *
 * @param allowed planes that what stands around the horn allows as mirrors
 */
export function azimuthDomain(
  profile: HornProfile,
  allowed: MirrorPlanes = { x: true, y: true },
): AzimuthDomain {
  const symmetry = symmetryOf(profile)
  const { isRound } = symmetry
  const mirrorX = symmetry.mirrorX && allowed.x
  const mirrorY = symmetry.mirrorY && allowed.y
  const mirrors = { x: mirrorX, y: mirrorY }
  const corners = cornerAzimuths(profile.morph)
  if (mirrorX && mirrorY) return { startRad: 0, sectors: 1, isRound, corners, mirrors }
  if (mirrorY) return { startRad: 0, sectors: 2, isRound, corners, mirrors }
  if (mirrorX) return { startRad: -SECTOR_RAD, sectors: 2, isRound, corners, mirrors }
  return { startRad: 0, sectors: 4, isRound, corners, mirrors }
}

/** The corners within a sector, as angles from its start. */
export function cornersInSector({ startRad, corners }: AzimuthDomain, sector: number): number[] {
  const quadrant = Math.round(startRad / SECTOR_RAD) + sector
  return corners.map((corner) => (quadrant % 2 === 0 ? corner : SECTOR_RAD - corner))
}
