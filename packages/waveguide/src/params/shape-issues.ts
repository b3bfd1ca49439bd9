import { isConstant } from '../profile/azimuth-symmetry.ts'
import { type HornProfile, meridianAt } from '../profile/horn-profile.ts'
import type { DesignIssue } from './design-error.ts'
import { MAX_EXTENT_MM } from './parameter-rules.ts'
import { throatIssues } from './throat-issues.ts'

const CHECKED_AZIMUTHS = 72
const CHECKED_POINTS = 64

/** What parameters that are fine one by one can still do together. At most one issue of each kind. */
export function shapeIssues(profile: HornProfile, sourceShape: 'flat' | 'cap'): DesignIssue[] {
  const issues = [outerRadiusIssue(profile), sourceShape === 'cap' ? capIssue(profile) : undefined]
  const throat = profile.formula === 'OSSE' ? throatIssues(profile) : []
  const found = [...issues.filter((issue) => issue !== undefined), ...throat]
  // With R ≤ r0 the meridian runs backwards; what it does then is no news.
  if (found.length > 0) return found
  const wall = wallIssue(profile) ?? directionIssue(profile)
  return wall === undefined ? [] : [wall]
}

function azimuths(): number[] {
  return Array.from({ length: CHECKED_AZIMUTHS }, (_, i) => (2 * Math.PI * i) / CHECKED_AZIMUTHS)
}

function outerRadiusIssue(profile: HornProfile): DesignIssue | undefined {
  if (profile.formula === 'OSSE') return undefined
  const bad = azimuths().find((p) => !(profile.R(p) > profile.r0(p)))
  if (bad === undefined) return undefined
  const message = `R (${millimetres(profile.R(bad))}) must be larger than r0 (${millimetres(profile.r0(bad))}) at every azimuth.`
  return { parameter: 'R', message }
}

function capIssue({ r0, a0 }: HornProfile): DesignIssue | undefined {
  if (isConstant(r0) && isConstant(a0) && a0(0) >= 1) return undefined
  const message = 'source_shape "cap" needs a round throat: r0 and a0 without p, and a0 of at least 1°.'
  return { parameter: 'source_shape', message }
}

function wallIssue(profile: HornProfile): DesignIssue | undefined {
  for (const p of azimuths()) {
    const meridian = meridianAt(profile, p)
    for (let i = 0; i <= CHECKED_POINTS; i++) {
      const { zMm, rMm } = meridian(i / CHECKED_POINTS)
      if (rMm > 0 && rMm <= MAX_EXTENT_MM && Math.abs(zMm) <= MAX_EXTENT_MM) continue
      return {
        parameter: profile.formula === 'OSSE' ? 'a' : 'tmax',
        message: wallSentence(profile, zMm, rMm),
      }
    }
  }
  return undefined
}

/**
 * An R-OSSE meridian whose apex is the throat (m = 0) leaves it along the throat plane, where no shell can
 * begin; a steep OSSE wall that is rotated further leaves it backwards.
 */
function directionIssue(profile: HornProfile): DesignIssue | undefined {
  // Written so that no direction at all, with a0 = 0 as well, is none forwards.
  const isForwards = azimuths().every((p) => meridianAt(profile, p)(0).alongZ > 0)
  if (isForwards) return undefined
  if (profile.formula === 'R-OSSE')
    return { parameter: 'm', message: 'With m = 0 the wall does not leave the throat forwards. Use m > 0.' }
  return {
    parameter: 'rot',
    message: 'With this rot the wall does not leave the throat forwards. Use a smaller one.',
  }
}

function wallSentence(profile: HornProfile, zMm: number, rMm: number): string {
  const place = `the wall passes through z = ${millimetres(zMm)} at a radius of ${millimetres(rMm)}`
  const advice = profile.formula === 'OSSE' ? 'Reduce a, s, h, L or rot' : 'Reduce tmax, q or b'
  return `These parameters together give no horn: ${place}, outside 0 to ${MAX_EXTENT_MM} mm. ${advice}.`
}

function millimetres(value: number): string {
  return `${Number(value.toPrecision(6))} mm`
}
