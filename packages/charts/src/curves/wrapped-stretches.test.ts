import { describe, expect, test } from 'vitest'
import { wrappedDeg, wrappedStretches } from './wrapped-stretches.ts'

describe('a wrapped phase', () => {
  test('lies above −180° and up to 180°', () => {
    expect([190, -180, 180, 540, -190, 0, -360].map(wrappedDeg)).toEqual([-170, 180, 180, 180, 170, 0, 0])
  })

  test('leaves at one edge and comes back at the other, half way in octaves where the turn is even', () => {
    const stretches = wrappedStretches([
      { frequencyHz: 1000, value: 100 },
      { frequencyHz: 2000, value: 170 },
      { frequencyHz: 4000, value: -170 },
      { frequencyHz: 8000, value: -100 },
    ])
    expect(stretches.map((stretch) => stretch.map(({ value }) => value))).toEqual([
      [100, 170, 180],
      [-180, -170, -100],
    ])
    expect(stretches[0]?.[2]?.frequencyHz).toBeCloseTo(Math.sqrt(2000 * 4000))
    expect(stretches[1]?.[0]?.frequencyHz).toBeCloseTo(Math.sqrt(2000 * 4000))
  })

  test('does not reach over a gap', () => {
    const stretches = wrappedStretches([
      { frequencyHz: 1000, value: 170 },
      { frequencyHz: 2000, value: null },
      { frequencyHz: 4000, value: -170 },
    ])
    expect(stretches).toEqual([[{ frequencyHz: 1000, value: 170 }], [{ frequencyHz: 4000, value: -170 }]])
  })
})
