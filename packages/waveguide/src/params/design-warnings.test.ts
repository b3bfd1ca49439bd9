import { expect, test } from 'vitest'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { parseDesign } from './parse-design.ts'

function warningsOf(parameters: Record<string, unknown>): string[] {
  return parseDesign(parameters).warnings.map(({ code, message }) => `${code}: ${message}`)
}

test('features of OSSE horns have no effect on an R-OSSE profile and say so', () => {
  const features = { throat_ext_length: 10, slot_length: 5, rot: 4, throat_profile: 3, gcurve_type: 1, h: 2 }
  const warnings = warningsOf({ ...ROUND_ROSSE, ...features })
  for (const name of Object.keys(features)) {
    expect(warnings).toContain(`parameter-without-effect: ${name} has no effect on an R-OSSE profile.`)
  }
  expect(warnings).toHaveLength(6)
})

test('an arc radius too small to join throat and mouth has no effect and says so', () => {
  const arc = { ...ROUND_OSSE, throat_profile: 3, circ_arc_term_angle: 20 }
  expect(warningsOf({ ...arc, circ_arc_radius: 30 })).toEqual([
    expect.stringMatching(/^parameter-without-effect: circ_arc_radius/),
  ])
  expect(warningsOf({ ...arc, circ_arc_radius: 60 })).toEqual([])
})

test('a guiding curve without a width has no effect and says so', () => {
  expect(warningsOf({ ...ROUND_OSSE, gcurve_type: 1 })).toEqual([
    expect.stringMatching(/^parameter-without-effect: gcurve_type/),
  ])
})

test('a guiding curve that no angle reaches says where', () => {
  const guide = { ...ROUND_OSSE, gcurve_type: 1, gcurve_width: 120, gcurve_dist: 1 }
  expect(warningsOf({ ...guide, s: 0.2 })).toEqual([])
  expect(warningsOf({ ...guide, gcurve_width: 30 })).toEqual([
    expect.stringMatching(/^guide-missed: .* at azimuth 0°/),
  ])
  expect(warningsOf({ ...guide, gcurve_width: 16_000 })).toEqual([
    expect.stringMatching(/^guide-missed: .* at azimuth 0°/),
  ])
})

test('what moves the wall off its guiding curve is named', () => {
  const guide = { ...ROUND_OSSE, gcurve_type: 1, gcurve_width: 100, s: 0.2 }
  expect(warningsOf({ ...guide, h: 2, rot: 3, morph_target: 2 })).toEqual([
    expect.stringMatching(/^guide-missed: .*without h, rot, morph_target\.$/),
  ])
})
