import { expect, test } from 'vitest'
import type { Sheet } from './sheet.ts'
import { SURVEY_STEPS, surveySheet } from './sheet-survey.ts'

/** The upper half of a sphere of radius 10, from the pole to the equator. */
const hemisphere: Sheet = {
  tag: 1,
  pointAt: (p, u) => {
    const polar = 0.5 * Math.PI * u
    const r = 10 * Math.sin(polar)
    return [r * Math.cos(p), r * Math.sin(p), 10 * Math.cos(polar)]
  },
  edgeMmAt: () => 1,
  pole: 'start',
  startsAtEdge: false,
}

test.each([1, 2, 4])('a hemisphere surveyed in %d sectors has its lengths and its curvature', (sectors) => {
  const mirrors = { x: sectors === 1, y: sectors < 4 }
  const survey = surveySheet(hemisphere, { startRad: 0, sectors, isRound: true, corners: [], mirrors })
  // Chords of 1.5° along and 5.6° around are short by angle²/24: 3e-5 and 4e-4.
  expect(survey.alongMm[SURVEY_STEPS]).toBeCloseTo(5 * Math.PI, 2)
  for (let sector = 0; sector < sectors; sector++) {
    expect(survey.aroundMm[SURVEY_STEPS * sectors + sector] / (5 * Math.PI)).toBeCloseTo(1, 3)
  }
  expect(survey.curvature[10]).toBeCloseTo(0.1, 4)
})
