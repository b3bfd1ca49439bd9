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

test('a plane ends where no frequency has a level: behind an infinite baffle', () => {
  const { curves } = pistonRun('x')
  const { horizontal } = curves.planes
  if (horizontal === undefined) throw new Error('The piston has a horizontal plane.')
  const isBehind = (index: number) => Math.abs(horizontal.anglesDeg[index] ?? 0) > 90
  const levelDb = horizontal.levelDb.map(
    (row) => row?.map((level, index) => (isBehind(index) ? null : level)) ?? null,
  )
  const baffled = { ...curves, planes: { horizontal: { ...horizontal, levelDb } } }
  const { anglesDeg, columns } = planeLevels(baffled, 'horizontal')
  expect([Math.min(...anglesDeg), Math.max(...anglesDeg)]).toEqual([-90, 90])
  for (const { levelsDb } of columns) expect(levelsDb).toHaveLength(anglesDeg.length)
})

test('a frequency without one of the levels that others have is a gap', () => {
  const { curves } = pistonRun('x')
  const { horizontal } = curves.planes
  if (horizontal === undefined) throw new Error('The piston has a horizontal plane.')
  const levelDb = horizontal.levelDb.map((row, index) => (index === 2 ? (row?.with(0, null) ?? null) : row))
  const holed = planeLevels({ ...curves, planes: { horizontal: { ...horizontal, levelDb } } }, 'horizontal')
  expect(holed.anglesDeg).toEqual(planeLevels(curves, 'horizontal').anglesDeg)
  expect(holed.columns.map(({ levelsDb }) => levelsDb === null).indexOf(true)).toBe(2)
})
