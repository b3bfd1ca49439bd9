import { reachesByRadius } from '../profile/arc-end.ts'
import type { GuidingCurve } from '../profile/guiding-curve.ts'
import { guideDistanceMm } from '../profile/guiding-curve.ts'
import { arcMouthRadAt, type OsseProfile, totalLengthMm } from '../profile/osse-profile.ts'
import { sectionLengthMm } from '../profile/throat-section.ts'
import type { DesignIssue } from './design-error.ts'
import { MAX_EXTENT_MM, OSSE_PARAMETERS } from './parameter-rules.ts'
import { azimuthIssue } from './quantity-issue.ts'

const CHECKED_AZIMUTHS = 72

/** A stretch of the throat is at least this share of the radius there long, so that it can be meshed. */
const SHORTEST_STRETCH = 0.05

/** The throat section is thickened in planes z = const; beyond this angle its wall would be less than half as thick. */
const STEEPEST_STRETCH_DEG = 60

/** What throat section, guiding curve and arc of an OSSE horn can do together. At most one issue of each. */
export function throatIssues(profile: OsseProfile): DesignIssue[] {
  const section = sectionIssue(profile)
  if (section !== undefined) return [section]
  const { guide, arc } = profile
  const guideFault = guide === undefined ? undefined : guideIssue(profile, guide)
  if (guideFault !== undefined) return [guideFault]
  const arcFault = arc === undefined ? undefined : arcIssue(profile)
  return arcFault === undefined ? [] : [arcFault]
}

function sectionIssue({ section, r0, rot }: OsseProfile): DesignIssue | undefined {
  if (sectionLengthMm(section) === 0) return undefined
  const atDriver = azimuthIssue('The throat radius at the driver', r0, OSSE_PARAMETERS.r0)
  if (atDriver !== undefined)
    return {
      parameter: 'throat_ext_angle',
      message: `${atDriver} Reduce throat_ext_angle or use a larger r0.`,
    }
  const shortest = SHORTEST_STRETCH * Math.max(...azimuths().map(r0))
  const stretches = { throat_ext_length: section.extensionMm, slot_length: section.slotMm }
  for (const [parameter, length] of Object.entries(stretches)) {
    if (length === 0 || length >= shortest) continue
    const message = `${parameter} must be 0 or at least ${shortest.toPrecision(3)} mm with this r0; it is ${length} mm.`
    return { parameter, message }
  }
  const steepest = section.extensionMm > 0 ? section.extensionDeg + rot : rot
  if (Math.abs(steepest) <= STEEPEST_STRETCH_DEG) return undefined
  const message = `throat_ext_angle and rot together must stay within ±${STEEPEST_STRETCH_DEG}°; they make ${steepest}°.`
  return { parameter: 'throat_ext_angle', message }
}

const OUTLINE_RULE = { min: 0.1, max: MAX_EXTENT_MM, unit: 'mm', variesWithAzimuth: true } as const

function guideIssue(profile: OsseProfile, guide: GuidingCurve): DesignIssue | undefined {
  const before = sectionLengthMm(profile.section)
  const isInside = azimuths().some((p) => guideDistanceMm(guide, totalLengthMm(profile, p)) <= before)
  if (isInside) {
    const message = `gcurve_dist puts the guiding curve into the throat extension or slot; it must be behind ${before} mm.`
    return { parameter: 'gcurve_dist', message }
  }
  const outline = azimuthIssue('The radius of the guiding curve', guide.outline, OUTLINE_RULE)
  if (outline === undefined) return undefined
  return { parameter: 'gcurve_type', message: `${outline} Change the gcurve parameters.` }
}

/** An arc is a function of z only while its angle stays within ±90° from throat to mouth. */
function arcIssue(profile: OsseProfile): DesignIssue | undefined {
  const { arc, a, L } = profile
  if (arc === undefined) return undefined
  const places = azimuths().map((p) => {
    const chordRad = (a(p) * Math.PI) / 180
    const byRadius = reachesByRadius(arc, L(p), chordRad)
    return { byRadius, chordRad, mouthRad: arcMouthRadAt(profile, arc, p), lengthMm: L(p) }
  })
  if (places.some(({ byRadius }) => byRadius !== places[0].byRadius)) {
    const message = `circ_arc_radius = ${arc.radiusMm} mm joins throat and mouth at some azimuths only; use a larger one, or 0.`
    return { parameter: 'circ_arc_radius', message }
  }
  const bad = places.find(
    ({ chordRad, mouthRad }) => !isWithin(mouthRad) || !isWithin(2 * chordRad - mouthRad),
  )
  if (bad === undefined) return undefined
  const { byRadius, chordRad, mouthRad, lengthMm } = bad
  if (byRadius) {
    const smallest = (0.5 * lengthMm) / Math.cos(chordRad) ** 2
    const message = `circ_arc_radius must be above ${smallest.toPrecision(4)} mm, or the arc turns back at the mouth; it is ${arc.radiusMm} mm.`
    return { parameter: 'circ_arc_radius', message }
  }
  const throat = degreesOf(2 * chordRad - mouthRad)
  const ends = `a = ${degreesOf(chordRad)}° and circ_arc_term_angle = ${degreesOf(mouthRad)}°`
  const message = `With ${ends} the arc would leave the throat at ${throat}°; this must be between −90° and 90°. Bring the two angles closer together.`
  return { parameter: 'circ_arc_term_angle', message }
}

function isWithin(angleRad: number): boolean {
  return Math.abs(angleRad) < 0.5 * Math.PI
}

function degreesOf(angleRad: number): number {
  return Number(((angleRad * 180) / Math.PI).toPrecision(4))
}

function azimuths(): number[] {
  return Array.from({ length: CHECKED_AZIMUTHS }, (_, i) => (2 * Math.PI * i) / CHECKED_AZIMUTHS)
}
