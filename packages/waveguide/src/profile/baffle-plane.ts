import { HornMeshError } from '../surface/horn-mesh-error.ts'
import { type HornProfile, meridianAt } from './horn-profile.ts'

/** The edge of the mouth can't lie in an infinite baffle with the whole horn behind it. */
export class MouthNotInBaffleError extends HornMeshError {
  override readonly name = 'MouthNotInBaffleError'
}

/**
 * The wall meets the baffle at no smaller angle: between here and there the air is a film that triangles of any size
 * resolve badly.
 */
const LEAST_ANGLE_DEG = 0.5
/** What the advice aims at. */
const COMFORTABLE_ANGLE_DEG = 15

const AZIMUTHS = 360
const STEPS = 200
/** Heights of the edge that differ by no more, in parts of its largest radius, are rounding. */
const FLAT = 1e-9

/**
 * The z of the plane in which a horn can be let into an infinite baffle: the edge of its mouth lies in it and nothing of
 * its wall in front of it, mm.
 *
 * @throws MouthNotInBaffleError why there is none and which parameter to change
 */
export function bafflePlaneZMm(profile: HornProfile): number {
  const azimuths = Array.from({ length: AZIMUTHS }, (_, i) => (2 * Math.PI * i) / AZIMUTHS)
  const ends = azimuths.map((p) => meridianAt(profile, p)(1))
  const radiusMm = Math.max(...ends.map(({ rMm }) => rMm))
  const [lowest, highest] = [Math.min, Math.max].map((of) => of(...ends.map(({ zMm }) => zMm)))
  if (highest - lowest > FLAT * radiusMm) throw unevenMouth(profile, lowest, highest)
  const foremost = foremostZMm(profile)
  if (foremost > highest + FLAT * radiusMm) throw tooFarBack(profile, foremost - highest)
  const angleDeg = Math.min(...ends.map(({ alongZ, alongR }) => (Math.atan2(alongZ, alongR) * 180) / Math.PI))
  if (angleDeg < LEAST_ANGLE_DEG) throw tooFlat(profile, angleDeg)
  return highest
}

/** The largest z of the wall. */
function foremostZMm(profile: HornProfile): number {
  let foremost = -Infinity
  for (let i = 0; i < AZIMUTHS; i += 5) {
    const meridian = meridianAt(profile, (2 * Math.PI * i) / AZIMUTHS)
    for (let j = 0; j < STEPS; j++) foremost = Math.max(foremost, meridian(j / STEPS).zMm)
  }
  return foremost
}

function unevenMouth({ formula }: HornProfile, lowest: number, highest: number): MouthNotInBaffleError {
  const parameters = formula === 'OSSE' ? 'L' : 'R, r0, a, a0 and b'
  return new MouthNotInBaffleError(
    `The edge of the mouth is not flat: it lies between z = ${lowest.toFixed(2)} mm and ${highest.toFixed(2)} mm, so it does not ` +
      `fit into a baffle. Use the same ${parameters} all around, or solve the horn without a baffle.`,
  )
}

function tooFarBack(profile: HornProfile, depthMm: number): MouthNotInBaffleError {
  return new MouthNotInBaffleError(
    `The wall turns back behind its foremost point by ${depthMm.toPrecision(3)} mm, so its edge does not lie in a baffle. ` +
      advice(profile),
  )
}

function tooFlat(profile: HornProfile, angleDeg: number): MouthNotInBaffleError {
  return new MouthNotInBaffleError(
    `The wall meets the plane of the mouth at ${angleDeg.toFixed(1)}°; at least ${LEAST_ANGLE_DEG}° can be solved in a baffle. ` +
      advice(profile),
  )
}

function advice(profile: HornProfile): string {
  if (profile.formula === 'OSSE')
    return 'Flare the wall less towards its end (smaller q, s, a, rot or h), or solve the horn without a baffle.'
  const end = comfortableEnd(profile)
  if (end === undefined) return 'Solve the horn without a baffle.'
  const tmax = Math.floor(1000 * profile.tmax * end) / 1000
  return `Set tmax to ${tmax}, which ends the wall before it turns back, or solve the horn without a baffle.`
}

/** The share of the curve parameter up to which the wall leads forwards all around; undefined where it never does. */
function comfortableEnd(profile: HornProfile): number | undefined {
  const meridians = Array.from({ length: AZIMUTHS / 5 }, (_, i) =>
    meridianAt(profile, (2 * Math.PI * i * 5) / AZIMUTHS),
  )
  const least = Math.sin((COMFORTABLE_ANGLE_DEG * Math.PI) / 180)
  let end: number | undefined
  for (let j = 1; j <= STEPS; j++) {
    const isForward = meridians.every((meridian) => meridian(j / STEPS).alongZ >= least)
    if (!isForward) break
    end = j / STEPS
  }
  return end
}
