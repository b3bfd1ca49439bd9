import { describe, expect, test } from 'vitest'
import { sampleSolution } from '../testing/sample-solution.ts'
import { DamagedCheckpointError, decodeCheckpoint, encodeCheckpoint } from './checkpoint-codec.ts'

const solution = sampleSolution(1000)

describe('a checkpoint', () => {
  test('gives back every bit', () => {
    const decoded = decodeCheckpoint(3, encodeCheckpoint(3, solution))
    // toEqual tells -0 from 0.
    expect(decoded).toEqual(solution)
  })

  test('keeps a solution that did not converge, or has no points', () => {
    const poor = { ...solution, converged: false, pressure: new Float64Array(0) }
    expect(decodeCheckpoint(0, encodeCheckpoint(0, poor))).toEqual(poor)
  })

  test('gives back every bit wherever its numbers and its bytes lie in memory', () => {
    const inTheMiddle = new Float64Array([7, ...solution.pressure, 7]).subarray(1, -1)
    const bytes = encodeCheckpoint(3, { ...solution, pressure: inTheMiddle })
    const unaligned = Buffer.concat([Buffer.alloc(3), bytes]).subarray(3)
    expect(decodeCheckpoint(3, unaligned)).toEqual(solution)
  })

  test('is a copy: what happens to the numbers later does not reach it', () => {
    const pressure = Float64Array.of(1, 2)
    const bytes = encodeCheckpoint(0, { ...solution, pressure })
    const decoded = decodeCheckpoint(0, bytes)
    pressure.fill(9)
    bytes.fill(9)
    expect(decoded.pressure).toEqual(Float64Array.of(1, 2))
  })

  test('has the bytes that the layout says', () => {
    const bytes = encodeCheckpoint(3, solution)
    expect(bytes).toHaveLength(56 + 6 * 8 + 4)
    expect(bytes.toString('latin1', 0, 4)).toBe('HBCP')
    expect([...bytes.subarray(4, 16)]).toEqual([1, 0, 1, 0, 3, 0, 0, 0, 23, 0, 0, 0])
    expect(bytes.readDoubleLE(16)).toBe(1000)
    const points = Array.from({ length: 6 }, (_, at) => bytes.readDoubleLE(56 + 8 * at))
    expect(points).toEqual([...solution.pressure])
  })

  test('is refused when any one of its bytes has changed', () => {
    const bytes = encodeCheckpoint(3, solution)
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes)
      damaged.writeUInt8(bytes.readUInt8(at) ^ 0x10, at)
      expect(() => decodeCheckpoint(3, damaged), `byte ${at}`).toThrow(DamagedCheckpointError)
    }
  })

  test('is refused when it was cut short', () => {
    const bytes = encodeCheckpoint(3, solution)
    for (const length of [0, 10, 59, bytes.length - 1]) {
      expect(() => decodeCheckpoint(3, bytes.subarray(0, length))).toThrow(DamagedCheckpointError)
    }
  })

  test('of another frequency is refused', () => {
    expect(() => decodeCheckpoint(2, encodeCheckpoint(3, solution))).toThrow(/belongs to frequency 3/)
  })

  test('of a later version is refused by that name', () => {
    const bytes = encodeCheckpoint(3, solution)
    bytes.writeUInt16LE(2, 4)
    expect(() => decodeCheckpoint(3, bytes)).toThrow(/unknown version 2/)
  })
})
