import { expect, test } from 'vitest'
import { isTooDeep } from './is-too-deep.ts'

const isDeeperThanTwo = (json: string) => isTooDeep(Buffer.from(json), 2)

test.each(['', '1', '[]', '[[1],{"a":2},[]]', '["[[[", "\\"[[["]', '"\\\\"', '[["{{{{"]]'])(
  '%s fits',
  (json) => {
    expect(isDeeperThanTwo(json)).toBe(false)
  },
)

test.each(['[[[', '[{"a":[]}]', '["\\\\",[[1]]]', '[[],[],[[]]]', '{"a":{"b":{}}}'])(
  '%s does not',
  (json) => {
    expect(isDeeperThanTwo(json)).toBe(true)
  },
)

test('a million levels are no more work than a million characters', () => {
  expect(isTooDeep(Buffer.from('['.repeat(1e6)), 1e6)).toBe(false)
  expect(isTooDeep(Buffer.from('['.repeat(1e6)), 1e6 - 1)).toBe(true)
})
