import { expect, test } from 'vitest'
import { numberList } from './number-list.ts'

const triples = numberList({ least: 3, most: 9, tooMany: 'Use fewer.', groupsOf: 3 })

test('a list that keeps the rules comes through as it is', () => {
  expect(triples.parse([1, 2, 3])).toEqual([1, 2, 3])
})

test.each([
  ['no array', 'abc', [], 'must be an array of numbers.'],
  ['too short', [], [], 'needs at least 3 numbers.'],
  ['too long', Array.from({ length: 12 }, () => 0), [], 'has 12 numbers, at most 9 are allowed. Use fewer.'],
  ['not in groups', [1, 2, 3, 4], [], 'has 4 numbers, which is no multiple of 3.'],
  ['a text among the numbers', [1, 'x', 3], [1], 'is "x", expected a finite number.'],
  ['not finite', [1, 2, Infinity], [2], 'is null, expected a finite number.'],
])('a list with a fault (%s) has one issue, which names the place', (...row) => {
  const [, list, path, message] = row
  expect(triples.safeParse(list).error?.issues).toMatchObject([{ path, message }])
})

test('a million bad numbers make one issue', () => {
  const list = numberList({ most: 1e6, tooMany: '' })
  const bad: unknown[] = Array.from({ length: 1e6 }, () => 'x')
  expect(list.safeParse(bad).error?.issues).toHaveLength(1)
})
