import { type HornProfile, meridianAt } from './horn-profile.ts'
import { symmetryOf } from './azimuth-symmetry.ts'

/** Bounds across the axis, mm. */
export type PlanBounds = {
  readonly minX: number
  readonly maxX: number
  readonly minY: number
  readonly maxY: number
}

/** The size of a horn as a box around it needs it, mm. */
export type HornExtents = {
  /** Of the edge of the mouth, and its largest z. */
  readonly mouth: PlanBounds
  readonly mouthZMm: number
  /** Of the part of the wall that is not in front of `mouthZMm`, and the lowest z of wall and throat. */
  readonly behindMouth: PlanBounds
  readonly lowestZMm: number
}

/** A multiple of 360, so that whole degrees and the axes are among them. */
const MOUTH_AZIMUTHS = 1440
const WALL_AZIMUTHS = 180
const WALL_POINTS = 64

/**
 * Measures a horn: its mouth at each quarter of a degree, its wall on a coarser grid. Where a plane is a
 * mirror of the profile, the bounds on its two sides are equal to the bit.
 */
export function hornExtents(profile: HornProfile): HornExtents {
  const mouth = startBounds()
  let mouthZMm = -Infinity
  for (let i = 0; i < MOUTH_AZIMUTHS; i++) {
    const p = (2 * Math.PI * i) / MOUTH_AZIMUTHS
    const { zMm, rMm } = meridianAt(profile, p)(1)
    mouthZMm = Math.max(mouthZMm, zMm)
    include(mouth, p, rMm)
  }
  const behindMouth = { ...mouth }
  let lowestZMm = 0
  for (let i = 0; i < WALL_AZIMUTHS; i++) {
    const p = (2 * Math.PI * i) / WALL_AZIMUTHS
    const meridian = meridianAt(profile, p)
    for (let j = 0; j <= WALL_POINTS; j++) {
      const { zMm, rMm } = meridian(j / WALL_POINTS)
      lowestZMm = Math.min(lowestZMm, zMm)
      if (zMm <= mouthZMm) include(behindMouth, p, rMm)
    }
  }
  const mirrored = mirroredBy(profile)
  return { mouth: mirrored(mouth), mouthZMm, behindMouth: mirrored(behindMouth), lowestZMm }
}

type GrowingBounds = { -readonly [name in keyof PlanBounds]: number }

function startBounds(): GrowingBounds {
  return { minX: Infinity, maxX: -Infinity, minY: Infinity, maxY: -Infinity }
}

function include(bounds: GrowingBounds, azimuthRad: number, rMm: number): void {
  const x = rMm * Math.cos(azimuthRad)
  const y = rMm * Math.sin(azimuthRad)
  bounds.minX = Math.min(bounds.minX, x)
  bounds.maxX = Math.max(bounds.maxX, x)
  bounds.minY = Math.min(bounds.minY, y)
  bounds.maxY = Math.max(bounds.maxY, y)
}

function mirroredBy(profile: HornProfile): (bounds: PlanBounds) => PlanBounds {
  const { mirrorX, mirrorY } = symmetryOf(profile)
  return ({ minX, maxX, minY, maxY }) => {
    const x = Math.max(maxX, -minX)
    const y = Math.max(maxY, -minY)
    return {
      minX: mirrorX ? -x : minX,
      maxX: mirrorX ? x : maxX,
      minY: mirrorY ? -y : minY,
      maxY: mirrorY ? y : maxY,
    }
  }
}
