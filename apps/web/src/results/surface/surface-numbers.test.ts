import { expect, test } from 'vitest'
import { levelScale } from './level-scale.ts'
import { unpackFloats, unpackIndices } from './unpack-numbers.ts'

test('packed numbers are read as they were written', () => {
  const pack = (numbers: Float32Array | Uint32Array) => Buffer.from(numbers.buffer).toString('base64')
  expect(unpackFloats(pack(Float32Array.of(1.5, -400)))).toEqual(Float32Array.of(1.5, -400))
  expect(unpackIndices(pack(Uint32Array.of(7, 70_000)))).toEqual(Uint32Array.of(7, 70_000))
})

test('the scale goes 30 dB down from the highest level, in steps of 3 dB with a colour each', () => {
  const scale = levelScale(Float32Array.of(101.2, 80, -400), 'viridis')
  expect(scale).toMatchObject({ lowDb: 72, highDb: 102 })
  expect(new Set(scale.colours).size).toBe(10)
})
