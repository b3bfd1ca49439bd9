import { expect, test } from 'vitest'
import { progressLine } from './progress-bar.ts'

test('says that it is estimating until there is something to estimate from', () => {
  expect(progressLine(0.01, 4000)).toContain('estimating')
})

test('scales the time so far to the time left', () => {
  expect(progressLine(0.25, 30_000)).toContain(' 25 %  1 min 30 s left')
  expect(progressLine(0.5, 2 * 3_600_000)).toContain('2 h 0 min left')
})

test('tells how long all of it took', () => {
  expect(progressLine(1, 41_200)).toContain('100 %  done in 42 s')
})
