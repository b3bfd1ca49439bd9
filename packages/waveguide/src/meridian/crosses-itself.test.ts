import { expect, test } from 'vitest'
import { crossesItself } from './crosses-itself.ts'

test('a spiral does not cross itself, a loop does', () => {
  const spiral = Array.from({ length: 60 }, (_, i): [number, number] => [
    (1 + 0.1 * i) * Math.cos(0.3 * i),
    (1 + 0.1 * i) * Math.sin(0.3 * i),
  ])
  expect(crossesItself(spiral)).toBe(false)
  expect(crossesItself([...spiral, [0, 0]])).toBe(true)
})
