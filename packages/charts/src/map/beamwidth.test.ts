import { describe, expect, test } from 'vitest'
import { pistonCurves } from '../testing/piston-curves.ts'
import { circleDeg } from '../testing/sweep.ts'
import { beamwidths } from './beamwidth.ts'
import { beamwidthSummary } from './beamwidth-summary.ts'
import { planeLevels } from './plane-levels.ts'

const RADIUS_M = 0.05

describe('the −6 dB beamwidth', () => {
  test('of a piston is twice the angle where its pattern is one half', () => {
    const frequenciesHz = [4000, 8000]
    const curves = pistonCurves({ radiusM: RADIUS_M, frequenciesHz, anglesDeg: circleDeg(2.5) })
    for (const { frequencyHz, widthDeg } of beamwidths(planeLevels(curves, 'horizontal'))) {
      expect(widthDeg).toBeCloseTo(analyticWidth(frequencyHz), 0)
    }
  })

  test('of a plane with one side of the axis is twice the angle of that side', () => {
    const anglesDeg = circleDeg(2.5).filter((deg) => deg >= 0)
    const curves = pistonCurves({ radiusM: RADIUS_M, frequenciesHz: [4000], anglesDeg })
    expect(beamwidths(planeLevels(curves, 'horizontal'))[0]?.widthDeg).toBeCloseTo(analyticWidth(4000), 0)
  })

  test('is none where the level stays within 6 dB, or nothing is solved', () => {
    const curves = pistonCurves({ radiusM: RADIUS_M, frequenciesHz: [200, 4000], anglesDeg: circleDeg(5) })
    const levelDb = [curves.planes.horizontal?.levelDb[0] ?? null, null]
    const gaps = { ...curves, planes: { horizontal: { anglesDeg: circleDeg(5), levelDb } } }
    expect(beamwidths(planeLevels(gaps, 'horizontal')).map(({ widthDeg }) => widthDeg)).toEqual([null, null])
  })

  test('is summed up as its mean and half of what it varies by', () => {
    const anglesDeg = [-90, 0, 90]
    const levelDb = [
      [-12, 0, -12],
      [-18, 0, -18],
      [0, 0, 0],
    ]
    const curves = {
      ...pistonCurves({ radiusM: RADIUS_M, frequenciesHz: [1000, 2000, 4000], anglesDeg }),
      planes: { horizontal: { anglesDeg, levelDb } },
    }
    expect(beamwidthSummary(planeLevels(curves, 'horizontal'))).toBe(
      '−6 dB beamwidth 75° ±15° from 1 kHz to 2 kHz',
    )
  })
})

function analyticWidth(frequencyHz: number): number {
  const ka = ((2 * Math.PI * frequencyHz) / 343) * RADIUS_M
  return (2 * Math.asin(2.21509 / ka) * 180) / Math.PI
}
