import { type Meridian, type MeridianSample, meridianSample } from './meridian.ts'
import { type Morph, morphShare, targetRadiusMm } from './morph.ts'

/** Half the step of the parameter over which the direction is taken. */
const DIRECTION_STEP = 1e-7

/** Just behind a kink a meridian belongs to the next stretch. */
const BEHIND_KINK = 1e-12

/**
 * A meridian whose radius moves towards the target outline by the share f(t). Each slice to a target r_T:
 *
 *     r + f (r_T(p, t) − r(t))        rule "slice"
 *     r + f (r_T(p, 1) − r(1))        rule "mouth"
 *
 * r_T is not smaller than r unless the morph may shrink. z stays.
 *
 * @param kinks parameters at which the meridian has a kink; the direction there is that of the throat side
 */
export function morphedMeridian(
  raw: Meridian,
  morph: Morph,
  place: { readonly azimuthRad: number; readonly kinks: readonly number[] },
): Meridian {
  const { rule, mayShrink, fixedShare } = morph
  const aimAt = (t: number, radius: number): number => {
    const aim = targetRadiusMm(morph, place.azimuthRad, t)
    return (mayShrink ? aim : Math.max(aim, radius)) - radius
  }
  const mouthRadius = raw(1).rMm
  const mouthAim = rule === 'mouth' ? aimAt(1, mouthRadius) : 0
  const positionAt = (t: number) => {
    const { zMm, rMm } = raw(t)
    const share = morphShare(morph, t)
    if (share === 0) return { zMm, rMm }
    return { zMm, rMm: rMm + share * (rule === 'mouth' ? mouthAim : aimAt(t, rMm)) }
  }
  const directionAt = (t: number) => {
    const [start, end] = stretchAround(place.kinks, t)
    const before = positionAt(Math.max(start, t - DIRECTION_STEP))
    const after = positionAt(Math.min(end, t + DIRECTION_STEP))
    return meridianSample(0, 0, after.zMm - before.zMm, after.rMm - before.rMm)
  }
  return (t) => {
    if (t < fixedShare) return raw(t)
    // A direction costs twice as much as a point, and most points are never asked for theirs.
    let direction: MeridianSample | undefined
    const { zMm, rMm } = positionAt(t)
    return {
      zMm,
      rMm,
      get alongZ() {
        direction ??= directionAt(t)
        return direction.alongZ
      },
      get alongR() {
        direction ??= directionAt(t)
        return direction.alongR
      },
    }
  }
}

function stretchAround(kinks: readonly number[], t: number): [start: number, end: number] {
  let start = 0
  for (const kink of kinks) {
    if (t <= kink * (1 + BEHIND_KINK)) return [start, kink]
    start = kink * (1 + 2 * BEHIND_KINK)
  }
  return [start, 1]
}
