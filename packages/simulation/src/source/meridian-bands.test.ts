import { parseDesign } from '@hornbench/waveguide'
import { describe, expect, test } from 'vitest'
import { UnusableMeshError } from '../unusable-input-error.ts'
import { longestElementM } from './longest-element.ts'
import { meridianBands, meridianConcerns } from './meridian-bands.ts'

const ROUND = { formula_type: 'OSSE', L: 50, a: 40, a0: 12, r0: 12.7, k: 1, s: 0.4, n: 4, q: 0.995 }
const medium = { soundSpeed: 343, density: 1.21 }
const bandsUpTo = (highestHz: number, scale = 1) => {
  const design = parseDesign({ ...ROUND, L: 50 * scale, r0: 12.7 * scale })
  return meridianBands(design, { medium, highestHz }) ?? []
}

describe('the bands of a round horn', () => {
  test('rise to the highest frequency, each with six elements by wavelength at its end', () => {
    const bands = bandsUpTo(20_000)
    expect(bands.length).toBeGreaterThan(2)
    expect(bands.at(-1)?.upToHz).toBeGreaterThanOrEqual(20_000)
    expect(bands.at(-1)?.upToHz).toBeLessThan(22_000)
    for (const { upToHz, meridian } of bands)
      expect(longestElementM(meridian)).toBeLessThanOrEqual((1.0001 * 343) / (6 * upToHz))
    bands.slice(1).forEach(({ upToHz }, i) => {
      const width = upToHz / (bands[i]?.upToHz ?? Number.NaN)
      expect(width).toBeGreaterThan(1)
      expect(width).toBeLessThan(1.6)
    })
    expect(meridianConcerns(bands, 20_000)).toEqual([])
  })

  test('are one where the shape asks for shorter elements than the frequency', () => {
    expect(bandsUpTo(500)).toHaveLength(1)
  })

  test('of a horn as large as a house are warned about', () => {
    const bands = bandsUpTo(40_000, 60)
    expect(meridianConcerns(bands, 40_000)).toMatchObject([{ code: 'too_coarse' }])
  })
})

test('a horn that is not round has no bands, and says why when they are asked for', () => {
  const oval = parseDesign({ ...ROUND, a: '40 + 2*cos(2p)' })
  expect(meridianBands(oval, { medium, highestHz: 5000 })).toBeUndefined()
  const asked = () => meridianBands(oval, { medium, highestHz: 5000, formulation: 'axisymmetric' })
  expect(asked).toThrow(UnusableMeshError)
  expect(asked).toThrow(/not_round: .* change around its axis/)
})
