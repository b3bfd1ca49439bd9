import { expect, test } from 'vitest'
import { circularArcMeridian } from './circular-arc-meridian.ts'

const DEG = Math.PI / 180
const ARC = { lengthMm: 100, throatRadiusMm: 15, chordRad: 35 * DEG, mouthRad: 10 * DEG }

test('joins throat and mouth and has the angles 2a − τ and τ', () => {
  const meridian = circularArcMeridian(ARC)
  expect(meridian(0).rMm).toBeCloseTo(15, 12)
  expect(meridian(1).rMm).toBeCloseTo(15 + 100 * Math.tan(35 * DEG), 12)
  expect(Math.atan2(meridian(0).alongR, meridian(0).alongZ) / DEG).toBeCloseTo(60, 10)
  expect(Math.atan2(meridian(1).alongR, meridian(1).alongZ) / DEG).toBeCloseTo(10, 10)
})

test('is a circle: all its normals meet in one point', () => {
  const meridian = circularArcMeridian(ARC)
  const radius = 100 / (Math.sin(60 * DEG) - Math.sin(10 * DEG))
  const centres = [0, 0.3, 0.8, 1].map((t) => {
    const { zMm, rMm, alongZ, alongR } = meridian(t)
    return [zMm + radius * alongR, rMm - radius * alongZ]
  })
  for (const [z, r] of centres) {
    expect(z).toBeCloseTo(centres[0][0], 9)
    expect(r).toBeCloseTo(centres[0][1], 9)
  }
})

test('is the straight cone at τ = a, without a step around it', () => {
  for (const difference of [0, 1e-9, -1e-9, 1e-14]) {
    const meridian = circularArcMeridian({ ...ARC, mouthRad: ARC.chordRad + difference })
    for (const t of [0, 0.25, 0.5, 1]) {
      expect(meridian(t).rMm).toBeCloseTo(15 + 100 * t * Math.tan(ARC.chordRad), 6)
    }
  }
})
