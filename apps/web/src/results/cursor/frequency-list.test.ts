import type { ChartRun } from '@hornbench/charts'
import { describe, expect, test } from 'vitest'
import { sampleCurves } from '../testing/sample-curves.ts'
import { frequencyList, nearestFrequency, nearFrequency, restingFrequency } from './frequency-list.ts'

function run(frequenciesHz: number[], without: readonly number[] = []): ChartRun {
  const curves = sampleCurves({ count: Math.max(2, frequenciesHz.length), without })
  return { name: 'x', curves: { ...curves, frequenciesHz } }
}

describe('the frequencies that the cursor can stand at', () => {
  test('are those of all runs, rising, and the same computed in two ways only once', () => {
    expect(frequencyList([run([2000, 500]), run([500 * (1 + 1e-9), 1000, 0])])).toEqual([500, 1000, 2000])
  })

  test('are found by the nearest ratio', () => {
    const risingHz = [100, 1000, 2000]
    expect([1, 310, 320, 999, 1410, 1420, 9e9].map((hz) => nearestFrequency(risingHz, hz))).toEqual([
      0, 0, 1, 1, 1, 2, 2,
    ])
    expect(nearestFrequency([], 100)).toBe(-1)
  })

  test('stand for others only when these are near', () => {
    expect(nearFrequency([1000], 1030)).toBe(0)
    expect(nearFrequency([1000], 1050)).toBe(-1)
  })

  test('begin with the solved one that is nearest to the middle of the band', () => {
    expect(restingFrequency([run([100, 900, 1000, 1100, 10_000])])).toBe(1000)
    expect(restingFrequency([run([100, 900, 1000, 1100, 10_000], [1, 2, 3, 4])])).toBe(100)
    expect(restingFrequency([run([200, 800], [0, 1])])).toBe(200)
    expect(restingFrequency([])).toBeNull()
  })
})
