import { expect, test } from 'vitest'
import { isFlat } from './watch-memory.ts'

const MIB = 2 ** 20
const held = (...samples: number[]) => ({ samples: samples.map((value) => value * MIB) })

test('memory that grows at first and then stays is flat, memory that goes on growing is not', () => {
  expect(isFlat(held(100, 100, 300, 300, 400, 430))).toBe(true)
  expect(isFlat(held(100, 100, 300, 300, 440, 439))).toBe(false)
})
