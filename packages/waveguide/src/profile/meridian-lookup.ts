import { type HornProfile, meridianAt } from './horn-profile.ts'
import type { Meridian } from './meridian.ts'
import { meridianKinks } from './meridian-kinks.ts'

/** Gives the meridian at any azimuth. */
export type MeridianLookup = (azimuthRad: number) => Meridian

/**
 * A lookup for a mesher. The parameters of its meridians are stretched so that kinks are at those of azimuth
 * 0 all around (`kinksForMesh`): a slice of constant parameter never crosses one. It remembers what it has made:
 * expressions cost more than the formula, and a mesher comes back to the same azimuths for every ring. It
 * grows with the number of mesh nodes; drop it with the mesh. A round horn has one meridian.
 */
export function meridianLookup(profile: HornProfile, isRound: boolean): MeridianLookup {
  if (isRound) {
    const meridian = meridianAt(profile, 0)
    return () => meridian
  }
  const known = new Map<number, Meridian>()
  const kinks = kinksForMesh(profile)
  return (azimuthRad) => {
    const remembered = known.get(azimuthRad)
    if (remembered !== undefined) return remembered
    const meridian = aligned(meridianAt(profile, azimuthRad), meridianKinks(profile, azimuthRad), kinks)
    known.set(azimuthRad, meridian)
    return meridian
  }
}

/** The parameters of the kinks in the meridians of a lookup. */
export function kinksForMesh(profile: HornProfile): number[] {
  return meridianKinks(profile, 0)
}

/** The same curve with its kinks at other parameters. */
function aligned(meridian: Meridian, from: readonly number[], to: readonly number[]): Meridian {
  if (from.every((kink, i) => kink === to[i])) return meridian
  const own = [0, ...from, 1]
  const shared = [0, ...to, 1]
  return (t) => {
    if (t >= 1) return meridian(1)
    let i = 0
    while (t > shared[i + 1]) i++
    return meridian(own[i] + ((t - shared[i]) * (own[i + 1] - own[i])) / (shared[i + 1] - shared[i]))
  }
}
