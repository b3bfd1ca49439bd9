import { expect, test } from 'vitest'
import { numberList } from './number-list.ts'

const triples = numberList({ most: 6, tooMany: 'Use fewer.', groupsOf: 3 })
const firstMessage = (value: unknown) => triples.safeParse(value).error?.issues[0]?.message

test('a good list comes out as typed array', () => {
  expect(triples.parse([1, 2, 3])).toEqual(Float64Array.of(1, 2, 3))
})

test('a list that is too long is refused before its elements are looked at', () => {
  expect(firstMessage(Array(7).fill('x'))).toBe('has 7 numbers, at most 6 are allowed. Use fewer.')
})

test('the first bad element is named, and only that one', () => {
  const issues = triples.safeParse([1, null, 'x']).error?.issues
  expect(issues?.map((issue) => issue.message)).toEqual(['[1] is null, expected a finite number.'])
})

test('what is no list, or no whole number of groups, is said so', () => {
  expect(firstMessage({ length: 3 })).toBe('must be an array of numbers.')
  expect(firstMessage([1, 2])).toBe('has 2 numbers, which is no multiple of 3.')
})

test('an element has to keep the rule of its list', () => {
  const whole = numberList({
    most: 9,
    tooMany: '',
    element: { holds: Number.isInteger, expected: 'a whole number' },
  })
  expect(whole.safeParse([1, 1.5]).error?.issues[0]?.message).toBe('[1] is 1.5, expected a whole number.')
})
