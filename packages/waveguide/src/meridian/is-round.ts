import type { HornDesign } from '../params/horn-design.ts'
import { azimuthDomain } from '../surface/azimuth-domain.ts'

/** Whether a horn is a body of revolution: every parameter has one value all around. */
export function isRound({ profile }: HornDesign): boolean {
  return azimuthDomain(profile).isRound
}
