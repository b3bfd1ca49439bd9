import { expect, test } from 'vitest'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { sheetsOf } from '../testing/sheets-of.ts'
import { edgeLengthField } from './edge-length-field.ts'
import { SURVEY_STEPS, surveySheet } from './sheet-survey.ts'
import { planSlices } from './slice-plan.ts'

function fieldOf(changes: Record<string, unknown>) {
  const { sheets, domain } = sheetsOf({ ...ROUND_OSSE, ...changes })
  const surveys = sheets.map((sheet) => surveySheet(sheet, domain))
  return { sheets, surveys, field: edgeLengthField(sheets, surveys, 2.5) }
}

test('the spacing never changes faster than by 35 % from element to element', () => {
  const { surveys, field } = fieldOf({ rear_res: 40, throat_res: 3 })
  for (const spacing of [field.alongMm, field.aroundMm]) {
    spacing.forEach((values, s) => {
      for (let i = 1; i <= SURVEY_STEPS; i++) {
        const step = surveys[s].alongMm[i] - surveys[s].alongMm[i - 1]
        expect(Math.abs(values[i] - values[i - 1])).toBeLessThanOrEqual(Math.log(1.35) * step + 1e-12)
      }
    })
  }
})

test('the first rings at the throat are a quarter of the edge length apart and grow by at most 35 %', () => {
  const { sheets, surveys, field } = fieldOf({ throat_res: 4 })
  const slices = planSlices(sheets, surveys, field)
  const wall = sheets.findIndex(({ startsAtEdge }) => startsAtEdge)
  const { pointAt } = sheets[wall]
  const positions = [0, ...slices.filter(({ sheet }) => sheet === sheets[wall]).map(({ u }) => u)]
  const steps = positions.slice(1).map((u, i) => {
    const [from, to] = [pointAt(0, positions[i]), pointAt(0, u)]
    return Math.hypot(to[0] - from[0], to[2] - from[2])
  })
  // The number of rings is whole: with this many of them their spacing is off by a few per cent.
  expect(steps[0]).toBeGreaterThan(0.8)
  expect(steps[0]).toBeLessThan(1.2)
  for (let i = 1; i < 4; i++) expect(steps[i] / steps[i - 1]).toBeLessThan(1.4)
})
