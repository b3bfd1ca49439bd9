import { expect, test } from 'vitest'
import { pistonRun, withGaps } from '../testing/chart-runs.ts'
import { planeLevels } from './plane-levels.ts'

test('the levels of a plane are sorted once for the same curves, and anew for others', () => {
  const { curves } = pistonRun('x')
  const levels = planeLevels(curves, 'horizontal')
  expect(planeLevels(curves, 'horizontal')).toBe(levels)
  expect(planeLevels(curves, 'vertical')).not.toBe(levels)
  const grown = withGaps({ name: 'x', curves }, 3).curves
  expect(planeLevels(grown, 'horizontal').columns[3]?.levelsDb).toBeNull()
  expect(levels.columns[3]?.levelsDb).not.toBeNull()
})
