import type { WireValue } from '@hornbench/legacy-wire'
import { describe, expect, test } from 'vitest'
import { readPlane } from './read-plane.ts'
import { UndrawableError } from './undrawable-error.ts'

const FREQUENCIES = [1000, 2000, 4000]

/** The same points at each of the frequencies, apart from those given. */
function patterns(...others: WireValue[]): WireValue[] {
  const usual = [
    [0n, 0],
    [30n, -3],
    [60n, -9],
  ]
  return [...others, usual, usual, usual].slice(0, FREQUENCIES.length)
}

describe('a plane of the older API', () => {
  test('has the levels of each frequency at the angles sent', () => {
    expect(readPlane(FREQUENCIES, patterns())).toEqual({
      frequenciesHz: FREQUENCIES,
      plane: {
        anglesDeg: [0, 30, 60],
        levelDb: [
          [0, -3, -9],
          [0, -3, -9],
          [0, -3, -9],
        ],
      },
    })
  })

  test('takes angles in any order, numbers as texts, and goes straight over an angle without a level', () => {
    const mixed = [['60', '-9'], [0, 0n], [30, null], [45], 'x', [10, Number.NaN], [400, -1]]
    expect(readPlane(FREQUENCIES, patterns(mixed))?.plane.levelDb[0]).toEqual([0, -4.5, -9])
  })

  test('has a gap where a pattern does not reach as far as the others, or is none', () => {
    const short = [
      [0, 0],
      [30, -3],
    ]
    expect(readPlane(FREQUENCIES, patterns(short, 5n))?.plane.levelDb).toEqual([null, null, [0, -3, -9]])
  })

  test('has frequencies in rising order, without those that have no place on the axis', () => {
    const read = readPlane([4000, -5, 1000], patterns())
    expect(read?.frequenciesHz).toEqual([1000, 4000])
  })

  test('takes as many patterns as there are frequencies, or fewer', () => {
    expect(readPlane([1000], patterns())?.frequenciesHz).toEqual([1000])
    expect(readPlane([1, 2, 3, 4, 5], patterns())?.frequenciesHz).toEqual([1, 2, 3])
  })

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['an empty list', []],
    ['zero', 0n],
    ['false', false],
    ['a text', 'abc'],
    ['an empty object', new Map()],
    ['empty patterns', [[], []]],
    ['one angle alone', [[[0, 1]]]],
    ['a list of anything', [5n, 'x']],
  ])('is nothing to draw where it is %s', (_, value) => {
    expect(readPlane(FREQUENCIES, value)).toBeUndefined()
  })

  test.each([
    ["object of type 'int' has no len()", 5n],
    ["object of type 'float' has no len()", 0.5],
    ["object of type 'bool' has no len()", true],
    ['the patterns of a plane are a list', new Map([['a', 1n]])],
  ])('refuses what is no list: %s', (words, value) => {
    expect(() => readPlane(FREQUENCIES, value)).toThrow(new UndrawableError(words))
  })

  test('is thinned out to what can be seen, in both directions', () => {
    const angles = Array.from({ length: 2000 }, (_, index) => [index / 20, -index / 100])
    const wide = readPlane([100, 200], [angles, angles])
    expect(wide?.plane.anglesDeg.length).toBeLessThanOrEqual(361)
    expect(wide?.plane.anglesDeg.at(-1)).toBe(99.95)
    const frequencies = Array.from({ length: 5000 }, (_, index) => 20 + index)
    const many = readPlane(
      frequencies,
      frequencies.map(() => patterns()[0] ?? null),
    )
    expect(many?.frequenciesHz.length).toBeLessThanOrEqual(600)
    expect([many?.frequenciesHz[0], many?.frequenciesHz.at(-1)]).toEqual([20, 5019])
  })
})
