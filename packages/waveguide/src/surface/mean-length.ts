import { type AzimuthDomain, SECTOR_RAD } from './azimuth-domain.ts'
import type { ShellWall } from './shell-wall.ts'

const AVERAGED_AZIMUTHS = 32

/** The arc length of a wall, averaged over the azimuth, mm. */
export function meanLength({ lengthMmAt }: ShellWall, { startRad, sectors }: AzimuthDomain): number {
  let sum = 0
  for (let i = 0; i < AVERAGED_AZIMUTHS; i++) {
    sum += lengthMmAt(startRad + (sectors * SECTOR_RAD * (i + 0.5)) / AVERAGED_AZIMUTHS)
  }
  return sum / AVERAGED_AZIMUTHS
}
