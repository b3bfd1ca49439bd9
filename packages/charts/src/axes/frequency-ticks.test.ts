import { describe, expect, test } from 'vitest'
import { frequencyAxis } from './frequency-axis.ts'

const labelsOf = (domainHz: readonly [number, number], width: number) =>
  frequencyAxis(domainHz, { left: 40, top: 0, width, height: 100 }).ticks.flatMap(({ label }) => label ?? [])

describe('the ticks of the frequency axis', () => {
  test('are labelled 1-2-5 and stand at every integer mantissa', () => {
    const { ticks } = frequencyAxis([20, 20_000], { left: 0, top: 0, width: 500, height: 100 })
    expect(ticks.flatMap(({ label }) => label ?? [])).toEqual([
      '20',
      '50',
      '100',
      '200',
      '500',
      '1k',
      '2k',
      '5k',
      '10k',
      '20k',
    ])
    expect(ticks.slice(0, 10).map(({ frequencyHz }) => frequencyHz)).toEqual([
      20, 30, 40, 50, 60, 70, 80, 90, 100, 200,
    ])
  })

  test('drop labels where these would touch, those of the decades last', () => {
    expect(labelsOf([20, 20_000], 130)).toEqual(expect.arrayContaining(['100', '1k', '10k']))
    expect(labelsOf([20, 20_000], 130).length).toBeLessThan(10)
    expect(labelsOf([20, 20_000], 80)).toEqual(['100', '1k', '10k'])
  })

  test('are labelled on a band between two of 1-2-5 as well', () => {
    expect(labelsOf([2100, 4900], 400)).toEqual(['3k', '4k'])
    expect(labelsOf([1100, 1450], 400)).toEqual(['1.1k', '1.2k', '1.3k', '1.4k'])
    expect(labelsOf([1000, 1002], 400)).toHaveLength(1)
  })
})
