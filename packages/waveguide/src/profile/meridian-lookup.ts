import { type HornProfile, meridianAt } from './horn-profile.ts'
import type { Meridian } from './meridian.ts'

/** Gives the meridian at any azimuth. */
export type MeridianLookup = (azimuthRad: number) => Meridian

/**
 * A lookup that remembers what it has made: expressions cost more than the formula, and a mesher comes back
 * to the same azimuths for every ring. It grows with the number of mesh nodes; drop it with the mesh. A round
 * horn has one meridian.
 */
export function meridianLookup(profile: HornProfile, isRound: boolean): MeridianLookup {
  if (isRound) {
    const meridian = meridianAt(profile, 0)
    return () => meridian
  }
  const known = new Map<number, Meridian>()
  return (azimuthRad) => {
    const remembered = known.get(azimuthRad)
    if (remembered !== undefined) return remembered
    const meridian = meridianAt(profile, azimuthRad)
    known.set(azimuthRad, meridian)
    return meridian
  }
}
