import { expect, test } from 'vitest'
import { evenlySpacedDeg } from '../observation/evenly-spaced.ts'
import { legacyDirectivityIndexDb } from './legacy-directivity-index.ts'

const anglesDeg = evenlySpacedDeg({ fromDeg: 0, toDeg: 180, count: 181 })
const magnitudes = (of: (cosine: number) => number) =>
  anglesDeg.map((angleDeg) => of(Math.cos((angleDeg * Math.PI) / 180)))

test('the same all around is 0 dB', () => {
  expect(
    legacyDirectivityIndexDb(
      anglesDeg,
      magnitudes(() => 3),
    ),
  ).toBeCloseTo(0, 9)
})

test('a cardioid is 4.77 dB', () => {
  const cardioid = magnitudes((cosine) => (1 + cosine) / 2)
  expect(legacyDirectivityIndexDb(anglesDeg, cardioid)).toBeCloseTo(10 * Math.log10(3), 1)
})

test('it stays within 0 and 30 dB', () => {
  expect(
    legacyDirectivityIndexDb(
      anglesDeg,
      magnitudes((cosine) => 2 - cosine),
    ),
  ).toBe(0)
  expect(
    legacyDirectivityIndexDb(
      anglesDeg,
      magnitudes((cosine) => (cosine > 0.9999 ? 1 : 1e-9)),
    ),
  ).toBe(30)
})

test('the axis is the angle nearest to it', () => {
  const [behind, ahead] = [
    [-180, -90, 0, 90, 180],
    [1, 1, 4, 1, 1],
  ]
  expect(legacyDirectivityIndexDb(behind, ahead)).toBeGreaterThan(5)
})

test('angles without a pressure are left out; without one on the axis there is no index', () => {
  const holed = magnitudes(() => 3).map((magnitude, index) => (index > 120 ? null : magnitude))
  expect(legacyDirectivityIndexDb(anglesDeg, holed)).toBeCloseTo(0, 9)
  expect(legacyDirectivityIndexDb(anglesDeg, holed.toReversed())).toBeNull()
  expect(legacyDirectivityIndexDb([0], [3])).toBeNull()
  expect(legacyDirectivityIndexDb([], [])).toBeNull()
})
