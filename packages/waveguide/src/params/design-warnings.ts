import type { MeshWarning } from '../mesh-warning.ts'
import { reachesByRadius } from '../profile/arc-end.ts'
import { GUIDED_COVERAGE_DEG } from '../profile/guided-coverage.ts'
import type { GuidingCurve } from '../profile/guiding-curve.ts'
import type { HornProfile } from '../profile/horn-profile.ts'
import { osseKink } from '../profile/osse-meridian.ts'
import { coverageThroughGuide, hasKink, type OsseProfile } from '../profile/osse-profile.ts'
import type { RosseProfile } from '../profile/rosse-profile.ts'
import { sectionLengthMm } from '../profile/throat-section.ts'
import type { ParameterReader } from './parameter-reader.ts'
import { GUIDE_PARAMETERS, OSSE_PARAMETERS, ROSSE_PARAMETERS, THROAT_PARAMETERS } from './parameter-rules.ts'
import { GRID_PARAMETERS } from './unbuilt-features.ts'

/** What a user should know of a design that can be built. */
export function designWarnings(reader: ParameterReader, profile: HornProfile): MeshWarning[] {
  const ignored = GRID_PARAMETERS.filter((name) => reader.has(name)).map((name) =>
    withoutEffect(`${name} has no effect: set edge lengths with throat_res, mouth_res and rear_res.`),
  )
  if (profile.formula === 'R-OSSE')
    return [...ignored, ...rosseWarnings(reader), ...endWarnings(reader, profile)]
  return [...ignored, ...kinkWarnings(profile), ...arcWarnings(profile), ...guideWarnings(reader, profile)]
}

function kinkWarnings(profile: OsseProfile): MeshWarning[] {
  const kink = osseKink(profile.q)
  if (kink === undefined || !hasKink(profile)) return []
  const part = sectionLengthMm(profile.section) > 0 ? 'the length of its main part' : 'its length'
  const where = `at ${Math.round(100 * kink)} % of ${part}`
  const message = `The wall has a kink ${where}, because q = ${profile.q} is larger than 1; a smooth OSSE wall needs q ≤ 1.`
  return [{ code: 'profile-kink', message }]
}

/** Features of OSSE horns and the values that leave them out, below or at `off`. */
const OSSE_FEATURES = [
  { name: 'h', rule: OSSE_PARAMETERS.h, isOff: (v: number) => v === 0 },
  { name: 'throat_ext_length', rule: THROAT_PARAMETERS.throat_ext_length, isOff: (v: number) => v <= 0 },
  { name: 'slot_length', rule: THROAT_PARAMETERS.slot_length, isOff: (v: number) => v <= 0 },
  { name: 'rot', rule: THROAT_PARAMETERS.rot, isOff: (v: number) => v === 0 },
  { name: 'throat_profile', rule: THROAT_PARAMETERS.throat_profile, isOff: (v: number) => v === 1 },
  { name: 'gcurve_type', rule: GUIDE_PARAMETERS.gcurve_type, isOff: (v: number) => v === 0 },
]

function rosseWarnings(reader: ParameterReader): MeshWarning[] {
  return OSSE_FEATURES.filter(({ name, rule, isOff }) => !isOff(reader.number(name, rule))).map(({ name }) =>
    withoutEffect(`${name} has no effect on an R-OSSE profile.`),
  )
}

function endWarnings(reader: ParameterReader, profile: RosseProfile): MeshWarning[] {
  const wanted = reader.number('tmax', ROSSE_PARAMETERS.tmax)
  if (profile.tmax === wanted) return []
  const message =
    `tmax = ${wanted} counts as ${profile.tmax} in an enclosure: the box takes over where the wall is widest, ` +
    'for what turns back behind that would hang over the front panel.'
  return [withoutEffect(message)]
}

function arcWarnings({ arc, L, a }: OsseProfile): MeshWarning[] {
  if (arc === undefined || arc.radiusMm === 0) return []
  if (reachesByRadius(arc, L(0), (a(0) * Math.PI) / 180)) return []
  return [
    withoutEffect(
      `circ_arc_radius = ${arc.radiusMm} mm has no effect: it is less than half the distance from throat to mouth. ` +
        'The arc ends at circ_arc_term_angle instead.',
    ),
  ]
}

function guideWarnings(reader: ParameterReader, profile: OsseProfile): MeshWarning[] {
  const { guide } = profile
  if (guide !== undefined) return missedGuideWarnings(profile, guide)
  if (reader.number('gcurve_type', GUIDE_PARAMETERS.gcurve_type) === 0) return []
  const needed =
    'it needs gcurve_width, gcurve_dist and gcurve_aspect_ratio above 0; the angle a is used instead'
  return [withoutEffect(`gcurve_type has no effect: ${needed}.`)]
}

const CHECKED_AZIMUTHS = 360

function missedGuideWarnings(profile: OsseProfile, guide: GuidingCurve): MeshWarning[] {
  const changed = [
    ...(profile.h > 0 ? ['h'] : []),
    ...(profile.rot !== 0 ? ['rot'] : []),
    ...(profile.arc !== undefined ? ['throat_profile'] : []),
    ...(profile.morph !== undefined ? ['morph_target'] : []),
  ]
  const messages: string[] = []
  if (changed.length > 0) {
    const reason = `the coverage angle is found without ${changed.join(', ')}`
    messages.push(`The wall does not pass through the guiding curve exactly, because ${reason}.`)
  }
  const { min, max } = GUIDED_COVERAGE_DEG
  const degrees = Array.from({ length: CHECKED_AZIMUTHS }, (_, i) => i)
  const missed = degrees.find((degree) => {
    const coverage = coverageThroughGuide(profile, guide, (2 * Math.PI * degree) / CHECKED_AZIMUTHS)
    return coverage < min || coverage > max
  })
  if (missed !== undefined) {
    messages.push(
      `The wall misses the guiding curve at azimuth ${missed}°: no coverage angle from ${min}° to ${max}° reaches it. ` +
        'Change gcurve_width, gcurve_aspect_ratio or gcurve_dist, or reduce s.',
    )
  }
  return messages.map((message) => ({ code: 'guide-missed', message }))
}

function withoutEffect(message: string): MeshWarning {
  return { code: 'parameter-without-effect', message }
}
