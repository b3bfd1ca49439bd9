import { describe, expect, test } from 'vitest'
import { createIntentKeys, randomKey } from './intent-keys.ts'

function setUp() {
  let count = 0
  const clock = { ms: 0 }
  const keys = createIntentKeys(
    () => `key-${(count += 1)}`,
    () => clock.ms,
  )
  return { keys, clock }
}

describe('an intent (L10, W5)', () => {
  test('that is on its way is not taken up a second time', () => {
    const { keys } = setUp()
    expect(keys.begin('solve A')).toBe('key-1')
    expect(keys.begin('solve A')).toBeUndefined()
    expect(keys.begin('solve B')).toBe('key-2')
  })

  test('whose answer was lost keeps its key, so that asking again can not make a second job', () => {
    const { keys, clock } = setUp()
    for (const atMs of [0, 10, 100_000]) {
      clock.ms = atMs
      expect(keys.begin('solve A')).toBe('key-1')
      keys.end('solve A', 'unknown')
    }
  })

  test('that was answered gets a new key: solving the same again is a wish of its own', () => {
    const { keys, clock } = setUp()
    keys.begin('solve A')
    keys.end('solve A', 'settled')
    clock.ms = 1000
    expect(keys.begin('solve A')).toBe('key-2')
  })

  test('that was answered between the two clicks of a double click is not taken up again', () => {
    const { keys, clock } = setUp()
    keys.begin('solve A')
    clock.ms = 30
    keys.end('solve A', 'settled')
    clock.ms = 200
    expect(keys.begin('solve A')).toBeUndefined()
    expect(keys.begin('solve B')).toBe('key-2')
  })

  test('is forgotten when there are too many newer ones', () => {
    const { keys } = setUp()
    for (let index = 1; index <= 51; index += 1) {
      keys.begin(`solve ${index}`)
      keys.end(`solve ${index}`, 'unknown')
    }
    expect(keys.begin('solve 51')).toBe('key-51')
    expect(keys.begin('solve 1')).toBe('key-52')
  })
})

test('random keys differ and are plain text', () => {
  expect(randomKey()).toMatch(/^[0-9a-f]{32}$/)
  expect(randomKey()).not.toBe(randomKey())
})
