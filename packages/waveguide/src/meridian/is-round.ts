import type { HornDesign } from '../params/horn-design.ts'
import { azimuthDomain } from '../surface/azimuth-domain.ts'

/** Whether a horn is a body of revolution: it stands free, and every parameter has one value all around. */
export function isRound({ profile, enclosure }: HornDesign): boolean {
  return enclosure === undefined && azimuthDomain(profile).isRound
}
