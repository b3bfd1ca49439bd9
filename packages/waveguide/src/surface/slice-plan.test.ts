import { expect, test } from 'vitest'
import { ROUND_OSSE } from '../testing/sample-parameters.ts'
import { sheetsOf } from '../testing/sheets-of.ts'
import { edgeLengthField } from './edge-length-field.ts'
import { surveySheet } from './sheet-survey.ts'
import { countTriangles, estimateTriangles, planSlices } from './slice-plan.ts'

function planOf(changes: Record<string, unknown>) {
  const { sheets, domain } = sheetsOf({ ...ROUND_OSSE, ...changes })
  const surveys = sheets.map((sheet) => surveySheet(sheet, domain))
  const field = edgeLengthField(sheets, surveys, 2.5)
  const slices = planSlices(sheets, surveys, field)
  return { slices, estimate: estimateTriangles(surveys, field), count: countTriangles(slices, domain) }
}

test('no strip joins more than twice as many edges as on its other side', () => {
  for (const throat_res of [1.5, 4, 12]) {
    const { slices } = planOf({ throat_res, mouth_res: 20 })
    for (let j = 2; j < slices.length - 1; j++) {
      // A staggered ring has one edge more, because its two halves at the ends count as edges.
      const [before, here] = [slices[j - 1], slices[j]].map(
        ({ edges, isStaggered }) => edges[0] - Number(isStaggered),
      )
      expect(Math.max(before, here)).toBeLessThanOrEqual(2 * Math.min(before, here))
    }
  }
})

test('the estimate comes close to the count', () => {
  for (const changes of [{}, { throat_res: 2 }, { mouth_res: 30, rear_res: 40 }, { a: '40 + 8*cos(2p)' }]) {
    const { estimate, count } = planOf(changes)
    expect(Math.abs(estimate / count - 1)).toBeLessThan(0.1)
  }
})
