import { expect, test } from 'vitest'
import { backoffMs } from './backoff.ts'

test('pauses double up to half a minute', () => {
  expect([1, 2, 3, 7, 8, 1000].map((failures) => backoffMs(failures, 1))).toEqual([
    250, 500, 1000, 16_000, 30_000, 30_000,
  ])
})

test('chance takes up to half of a pause away', () => {
  expect([0, 0.5, 1].map((random) => backoffMs(2, random))).toEqual([250, 375, 500])
})
