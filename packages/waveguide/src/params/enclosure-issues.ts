import { type HornExtents, hornExtents } from '../profile/horn-extents.ts'
import type { HornProfile } from '../profile/horn-profile.ts'
import type { DesignIssue } from './design-error.ts'
import type { Enclosure } from './enclosure.ts'

/** The least distance between the horn and the back of its box. */
const CLEARANCE_MM = 1

/** The least width of the front panel beside the mouth. */
const NARROWEST_RIM_MM = 0.5

/** Whether a box holds its horn. At most one issue for each of its parameters. */
export function enclosureIssues(profile: HornProfile, enclosure: Enclosure): DesignIssue[] {
  const extents = hornExtents(profile)
  const { mouth, behindMouth } = extents
  const { left, right, top, bottom } = enclosure.spacingMm
  const issues = [
    depthIssue(extents, enclosure),
    spacingIssue('enc_space_l', left, mouth.minX - behindMouth.minX),
    spacingIssue('enc_space_r', right, behindMouth.maxX - mouth.maxX),
    spacingIssue('enc_space_t', top, behindMouth.maxY - mouth.maxY),
    spacingIssue('enc_space_b', bottom, mouth.minY - behindMouth.minY),
  ]
  return issues.filter((issue) => issue !== undefined)
}

function depthIssue({ mouthZMm, lowestZMm }: HornExtents, { depthMm }: Enclosure): DesignIssue | undefined {
  const least = Math.max(0, mouthZMm - lowestZMm) + CLEARANCE_MM
  if (depthMm >= least) return undefined
  const message =
    `enc_depth must be at least ${roundUp(least)} mm, so that the box holds the horn behind its mouth; ` +
    `it is ${depthMm} mm.`
  return { parameter: 'enc_depth', message }
}

/** @param overhangMm by how much the horn behind its mouth is wider than the mouth on this side */
function spacingIssue(parameter: string, spacingMm: number, overhangMm: number): DesignIssue | undefined {
  const least = Math.max(0, overhangMm) + NARROWEST_RIM_MM
  if (spacingMm >= least) return undefined
  const message =
    `${parameter} must be at least ${roundUp(least)} mm, so that the side of the box clears the horn; ` +
    `it is ${spacingMm} mm.`
  return { parameter, message }
}

/** A tenth of a millimetre more at most: a limit that still holds when it is typed in. */
function roundUp(lengthMm: number): number {
  return Math.ceil(lengthMm * 10 - 1e-6) / 10
}
