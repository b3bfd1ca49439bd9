import type { MeridianLookup } from '../profile/meridian-lookup.ts'
import { type AzimuthDomain, SECTOR_RAD } from './azimuth-domain.ts'
import { smoothedFrame } from './smoothed-frame.ts'
import type { Vector } from './vector.ts'
import { type WallFrame, wallFrame } from './wall-frame.ts'
import { type WallPart, wallParts } from './wall-part.ts'

/** A stretch of the wall, addressed by azimuth and by fraction, 0 to 1, of its arc length. */
export type ShellWall = {
  readonly pointAt: (azimuthRad: number, fraction: number) => Vector
  /** The same point, with the direction in which the wall is thickened. */
  readonly frameAt: (azimuthRad: number, fraction: number) => WallFrame
  readonly lengthMmAt: (azimuthRad: number) => number
  /** The share of the thickness that it has at a fraction; all of it when absent. The same at every azimuth. */
  readonly shareAt?: (fraction: number) => number
}

/** The share of the thickness that a wall has at a fraction of its length. */
export function thicknessShare({ shareAt }: ShellWall, fraction: number): number {
  return shareAt === undefined ? 1 : shareAt(fraction)
}

/** Over how many wall thicknesses the offset turns from the throat plane into the wall's normal, at least. */
const BLEND_THICKNESSES = 3

const COMPARED_AZIMUTHS_PER_SECTOR = 8

export type ShellOptions = {
  /** Parameters at which the meridians have kinks. */
  readonly kinks: readonly number[]
  /** How many stretches, cut at kinks, come before the main part of the horn. */
  readonly throatStretches: number
  /** Whether the wall has ridges that point into the air. */
  readonly isRidged: boolean
  readonly domain: AzimuthDomain
  readonly thicknessMm: number
}

/**
 * The wall from the throat to the mouth with the directions in which it is thickened: the normals of the
 * wall, except near the throat. There the offset starts in the throat plane, so that the outside begins at z
 * = 0 where the rear cylinder ends, and turns into the normal over an arc of at least three wall thicknesses.
 * Turning by the angle β over a shorter arc than w β / cos β would move the outside backwards. A throat section
 * stays in planes z = const: where it meets the main part, the normals of the two cross in the solid.
 */
export function shellWalls(
  meridianOf: MeridianLookup,
  { kinks, throatStretches, isRidged, domain, thicknessMm }: ShellOptions,
): ShellWall[] {
  const exact = plainWalls(meridianOf, kinks, domain)
  const walls = isRidged ? exact.map((wall) => smoothedWall(wall, thicknessMm)) : exact
  const blend = blendLengthMm(walls[throatStretches], domain, thicknessMm)
  return walls.map((wall, i) => {
    if (i < throatStretches) return tiltedWall(wall, () => 0)
    if (i > throatStretches) return wall
    return tiltedWall(wall, (fraction, length) => (fraction * length) / Math.min(blend, length))
  })
}

/** The stretches of the wall with their own normals, for a horn that is not thickened. */
export function plainWalls(
  meridianOf: MeridianLookup,
  kinks: readonly number[],
  domain: AzimuthDomain,
): ShellWall[] {
  return wallParts(meridianOf, kinks, domain).map((part) => plainWall(meridianOf, part))
}

/** A wall whose offset keeps only a share of its angle to the throat plane. */
function tiltedWall(wall: ShellWall, shareAt: (fraction: number, lengthMm: number) => number): ShellWall {
  const frameAt = (azimuthRad: number, fraction: number): WallFrame => {
    const frame = wall.frameAt(azimuthRad, fraction)
    const share = shareAt(fraction, wall.lengthMmAt(azimuthRad))
    return share < 1 ? { ...frame, intoSolid: tiltTowardsThroatPlane(frame.intoSolid, share) } : frame
  }
  return { ...wall, frameAt }
}

function plainWall(meridianOf: MeridianLookup, { parameterAt, lengthMmAt }: WallPart): ShellWall {
  const pointAt = (azimuthRad: number, fraction: number): Vector => {
    const { zMm, rMm } = meridianOf(azimuthRad)(parameterAt(azimuthRad, fraction))
    return [rMm * Math.cos(azimuthRad), rMm * Math.sin(azimuthRad), zMm]
  }
  const frameAt = (azimuthRad: number, fraction: number) =>
    wallFrame(meridianOf, azimuthRad, parameterAt(azimuthRad, fraction))
  return { pointAt, frameAt, lengthMmAt }
}

function smoothedWall(wall: ShellWall, thicknessMm: number): ShellWall {
  return {
    ...wall,
    frameAt: (azimuthRad, fraction) => smoothedFrame(wall, thicknessMm, [azimuthRad, fraction]),
  }
}

function blendLengthMm(
  { frameAt }: ShellWall,
  { startRad, sectors }: AzimuthDomain,
  thicknessMm: number,
): number {
  let steepest = 1
  for (let i = 0; i <= COMPARED_AZIMUTHS_PER_SECTOR * sectors; i++) {
    const { intoSolid } = frameAt(startRad + (i * SECTOR_RAD) / COMPARED_AZIMUTHS_PER_SECTOR, 0)
    const inPlane = Math.hypot(intoSolid[0], intoSolid[1])
    steepest = Math.max(steepest, Math.abs(Math.atan2(intoSolid[2], inPlane)) / inPlane)
  }
  return BLEND_THICKNESSES * thicknessMm * steepest
}

/** Keeps a share of the angle between a unit vector and the throat plane. */
function tiltTowardsThroatPlane(direction: Vector, share: number): Vector {
  const inPlane = Math.hypot(direction[0], direction[1])
  const tilt = share * Math.atan2(direction[2], inPlane)
  const stretch = Math.cos(tilt) / inPlane
  return [direction[0] * stretch, direction[1] * stretch, Math.sin(tilt)]
}
