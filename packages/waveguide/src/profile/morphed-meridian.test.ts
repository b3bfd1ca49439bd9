import { describe, expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { symmetryOf } from './azimuth-symmetry.ts'
import { meridianAt } from './horn-profile.ts'
import { cornerAzimuths } from './morph.ts'

const RECTANGLE = { morph_target: 1, morph_width: 260, morph_height: 190 }

function mouthPoint(changes: Record<string, unknown>, azimuth: number): [x: number, y: number] {
  const { rMm } = meridianAt(parseDesign({ ...ROUND_OSSE, ...changes }).profile, azimuth)(1)
  return [rMm * Math.cos(azimuth), rMm * Math.sin(azimuth)]
}

describe('the mouth', () => {
  test.each(['slice', 'mouth'])('is the rectangle that was asked for (rule "%s")', (morph_rule) => {
    for (const azimuth of [0, 0.2, 0.9, 1.4, 2.6, 4]) {
      const [x, y] = mouthPoint({ ...RECTANGLE, morph_rule }, azimuth)
      expect(Math.max(Math.abs(x) / 130, Math.abs(y) / 95)).toBeCloseTo(1, 12)
    }
  })

  test('has rounded corners', () => {
    const [x, y] = mouthPoint({ ...RECTANGLE, morph_corner: 30 }, Math.atan2(65 + 20, 100 + 24))
    expect(Math.hypot(x - 100, y - 65)).toBeCloseTo(30, 10)
  })

  test('keeps the wall where the target is smaller, unless it may shrink', () => {
    const raw = meridianAt(parseDesign(ROUND_OSSE).profile, 0)(1).rMm
    const small = { ...RECTANGLE, morph_height: 100 }
    expect(mouthPoint(small, Math.PI / 2)[1]).toBeCloseTo(raw, 12)
    expect(mouthPoint({ ...small, morph_allow_shrinkage: 1 }, Math.PI / 2)[1]).toBeCloseTo(50, 12)
  })

  test('takes a size that is not given from the wall', () => {
    const ellipse = { ...ROUND_OSSE, a: '40 + 8*cos(2p)' }
    const [wide] = mouthPoint(ellipse, 0)
    const [, high] = mouthPoint(ellipse, Math.PI / 2)
    for (const morph_rule of ['slice', 'mouth']) {
      const [x, y] = mouthPoint({ ...ellipse, morph_target: 1, morph_rule }, Math.atan2(high, wide))
      expect(x).toBeCloseTo(wide, 9)
      expect(y).toBeCloseTo(high, 9)
      const circle = { ...ellipse, morph_target: 2, morph_rule, morph_allow_shrinkage: 1 }
      expect(Math.hypot(...mouthPoint(circle, 0.7))).toBeCloseTo(Math.sqrt(wide * high), 9)
    }
  })
})

describe('on the way', () => {
  test('nothing moves up to morph_fixed, and a rate of 0 is 3', () => {
    const plain = meridianAt(parseDesign(ROUND_OSSE).profile, 0.5)
    const morphed = (morph_rate: number) =>
      meridianAt(parseDesign({ ...ROUND_OSSE, ...RECTANGLE, morph_fixed: 0.3, morph_rate }).profile, 0.5)
    expect(morphed(2)(0.3)).toEqual(expect.objectContaining({ rMm: plain(0.3).rMm, zMm: plain(0.3).zMm }))
    expect(morphed(2)(0.5).rMm).toBeGreaterThan(plain(0.5).rMm)
    expect(morphed(0)(0.7).rMm).toBe(morphed(3)(0.7).rMm)
  })

  test('rule "mouth" adds the share f of what the mouth needs', () => {
    const plain = meridianAt(parseDesign(ROUND_OSSE).profile, 0)
    const morphed = meridianAt(parseDesign({ ...ROUND_OSSE, ...RECTANGLE, morph_rule: 'mouth' }).profile, 0)
    expect(morphed(0.5).rMm).toBeCloseTo(plain(0.5).rMm + 0.125 * (130 - plain(1).rMm), 12)
  })
})

test('a rectangle has both mirror planes and is not round, a circle of a round horn is', () => {
  const symmetryWith = (changes: object) => symmetryOf(parseDesign({ ...ROUND_OSSE, ...changes }).profile)
  expect(symmetryWith(RECTANGLE)).toEqual({ isRound: false, mirrorX: true, mirrorY: true })
  expect(symmetryWith({ ...RECTANGLE, a: '40 + 2*sin(p)' })).toMatchObject({ mirrorX: true, mirrorY: false })
  expect(symmetryWith({ ...RECTANGLE, morph_target: 2 })).toMatchObject({ isRound: true })
})

test('corner azimuths are the corner and the ends of its rounding', () => {
  const cornersWith = (morph_corner: number) =>
    cornerAzimuths(parseDesign({ ...ROUND_OSSE, ...RECTANGLE, morph_corner }).profile.morph)
  expect(cornersWith(0)).toEqual([Math.atan2(95, 130)])
  expect(cornersWith(30)).toHaveLength(3)
  expect(cornersWith(30)[1]).toBeCloseTo(Math.atan2(65, 130), 14)
  expect(cornersWith(30)[2]).toBeCloseTo(Math.atan2(95, 100), 14)
  // The rounding takes the whole short side: its end lies on the x axis, where every ring has a node.
  expect(cornersWith(95)).toHaveLength(2)
})
