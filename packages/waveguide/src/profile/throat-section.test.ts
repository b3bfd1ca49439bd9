import { expect, test } from 'vitest'
import { parseDesign } from '../params/parse-design.ts'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { meridianAt } from './horn-profile.ts'
import { meridianKinks } from './meridian-kinks.ts'
import { kinksForMesh, meridianLookup } from './meridian-lookup.ts'

const SECTION = { throat_ext_length: 15, throat_ext_angle: 6, slot_length: 5 }

function profileWith(changes: Record<string, unknown>) {
  return parseDesign({ ...ROUND_OSSE, ...SECTION, ...changes }).profile
}

test('a cone and a tube come before the main part, which starts with their radius', () => {
  const meridian = meridianAt(profileWith({}), 0)
  const slotRadius = 12.7 + 15 * Math.tan(Math.PI / 30)
  expect(meridian(0)).toMatchObject({ zMm: 0, rMm: 12.7 })
  expect(meridian(15 / 80).rMm).toBeCloseTo(slotRadius, 12)
  expect(meridian(17 / 80)).toMatchObject({ alongZ: 1, alongR: 0 })
  expect(meridian(20 / 80).rMm).toBeCloseTo(slotRadius, 12)
  const plain = meridianAt(parseDesign({ ...ROUND_OSSE, r0: slotRadius }).profile, 0)
  for (const z of [10, 30, 60]) {
    expect(meridian((20 + z) / 80).zMm).toBeCloseTo(20 + z, 12)
    expect(meridian((20 + z) / 80).rMm).toBeCloseTo(plain(z / 60).rMm, 9)
  }
})

test('the mouth is exact although its wall may be vertical there', () => {
  const slotRadius = 12.7 + 15 * Math.tan(Math.PI / 30)
  const plain = meridianAt(parseDesign({ ...ROUND_OSSE, r0: slotRadius, q: 1 }).profile, 0)
  expect(meridianAt(profileWith({ q: 1 }), 0)(1).rMm).toBeCloseTo(plain(1).rMm, 12)
})

test('throat_anchor "main" keeps r0 at the main part and narrows the driver end', () => {
  const meridian = meridianAt(profileWith({ throat_anchor: 'main' }), 0)
  expect(meridian(0).rMm).toBeCloseTo(12.7 - 15 * Math.tan(Math.PI / 30), 12)
  expect(meridian(0.25).rMm).toBeCloseTo(12.7, 12)
})

test('kinks are where the stretches meet, and the direction changes just behind them', () => {
  const profile = profileWith({ q: 2 })
  const kinks = meridianKinks(profile, 0)
  expect(kinks.map((kink) => 80 * kink)).toEqual([15, 20, 50].map((z) => expect.closeTo(z, 10)))
  const meridian = meridianAt(profile, 0)
  for (const kink of kinks) {
    const before = meridian(kink)
    const behind = meridian(kink * (1 + 1e-9))
    expect(Math.abs(before.alongR - behind.alongR)).toBeGreaterThan(0.05)
    expect(before.rMm).toBeCloseTo(behind.rMm, 4)
  }
})

test('a mesher gets kinks at the same parameters all around although L varies', () => {
  const profile = profileWith({ L: '60 + 10*cos(2p)', q: 2 })
  const lookup = meridianLookup(profile, false)
  const kinks = kinksForMesh(profile)
  for (const azimuth of [0, 0.4, 1.2, 4]) {
    const at = lookup(azimuth)
    const exact = meridianAt(profile, azimuth)
    expect(at(kinks[0]).zMm).toBeCloseTo(15, 9)
    expect(at(kinks[1]).zMm).toBeCloseTo(20, 9)
    expect(at(kinks[2])).toMatchObject({ alongR: 1 })
    expect(at(1)).toEqual(exact(1))
  }
})

test('the bulge spans the whole length', () => {
  const plain = meridianAt(profileWith({}), 0)
  const bulged = meridianAt(profileWith({ h: 3 }), 0)
  for (const t of [0.1, 0.22, 0.5, 0.9]) {
    expect(bulged(t).rMm - plain(t).rMm).toBeCloseTo(3 * Math.sin(Math.PI * t), 11)
  }
})
