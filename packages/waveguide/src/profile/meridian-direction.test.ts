import { expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { ROUND_OSSE, ROUND_ROSSE } from '../testing/sample-parameters.ts'
import { meridianAt } from './horn-profile.ts'

const RECTANGLE = { morph_target: 1, morph_width: 260, morph_height: 190, morph_corner: 20 }

test.each([
  ['an extension and a bulge', { throat_ext_length: 20, throat_ext_angle: 8, h: 4 }],
  ['a rotation', { rot: -12 }],
  ['a bell-shaped arc', { throat_profile: 3, circ_arc_term_angle: 5 }],
  ['a flaring arc', { throat_profile: 3, circ_arc_radius: 90 }],
  ['a rectangle by slices', { ...RECTANGLE, morph_fixed: 0.2 }],
  ['a rectangle at the mouth', { ...RECTANGLE, morph_rule: 'mouth' }],
  ['a rectangle of its own size', { morph_target: 1 }],
  ['an R-OSSE circle', { ...ROUND_ROSSE, a: '30 + 4*cos(2p)', morph_target: 2, morph_width: 240 }],
])('the direction of %s is that of its curve', (_, changes) => {
  const meridian = meridianAt(parseDesign({ ...ROUND_OSSE, ...changes }).profile, 0.4)
  for (const t of [0.02, 0.15, 0.45, 0.7, 0.95]) {
    const before = meridian(t - 1e-6)
    const after = meridian(t + 1e-6)
    const dz = after.zMm - before.zMm
    const dr = after.rMm - before.rMm
    const { alongZ, alongR } = meridian(t)
    expect(alongZ).toBeCloseTo(dz / Math.hypot(dz, dr), 6)
    expect(alongR).toBeCloseTo(dr / Math.hypot(dz, dr), 6)
  }
})

test('a morphed mouth has a direction although the wall is vertical there', () => {
  for (const morph_rule of ['slice', 'mouth']) {
    const { alongZ, alongR } = meridianAt(
      parseDesign({ ...ROUND_OSSE, ...RECTANGLE, morph_rule, q: 1 }).profile,
      0.3,
    )(1)
    expect(Math.hypot(alongZ, alongR)).toBeCloseTo(1, 12)
  }
})
