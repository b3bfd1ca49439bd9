import { parseDesign } from '@hornbench/waveguide'
import { expect, test } from 'vitest'
import { UnusableMeshError } from '../unusable-input-error.ts'
import { baffledMeridianBands } from './baffled-meridian-bands.ts'
import { longestElementM } from './longest-element.ts'
import { meridianBands } from './meridian-bands.ts'

const ROUND = { formula_type: 'OSSE', L: 50, a: 40, a0: 12, r0: 12.7, k: 1, s: 0.4, n: 4, q: 0.995 }
const APERTURE = 4
const medium = { soundSpeed: 343, density: 1.21 }
const sweep = { medium, highestHz: 20_000 }

test('bands of a horn in a baffle rise to the highest frequency, each closed by an aperture, with fewer elements than free', () => {
  const bands = baffledMeridianBands(parseDesign(ROUND), sweep) ?? []
  expect(bands.length).toBeGreaterThan(1)
  expect(bands.at(-1)?.upToHz).toBeGreaterThanOrEqual(20_000)
  for (const { upToHz, meridian } of bands) {
    expect(longestElementM(meridian)).toBeLessThanOrEqual((1.0001 * 343) / (6 * upToHz))
    expect(meridian.tags.at(-1)).toBe(APERTURE)
  }
  const free = meridianBands(parseDesign(ROUND), sweep) ?? []
  expect(bands.at(-1)?.meridian.tags.length).toBeLessThan(free.at(-1)?.meridian.tags.length ?? 0)
})

test('an enclosure does not make a horn in a baffle less round, an oval mouth does', () => {
  const boxed = parseDesign({ ...ROUND, enc_depth: 200 })
  expect(baffledMeridianBands(boxed, sweep)).toEqual(baffledMeridianBands(parseDesign(ROUND), sweep))
  const oval = parseDesign({ ...ROUND, a: '40 + 2*cos(2p)' })
  expect(baffledMeridianBands(oval, sweep)).toBeUndefined()
  expect(baffledMeridianBands(boxed, { ...sweep, formulation: '3d' })).toBeUndefined()
  expect(() => baffledMeridianBands(oval, { ...sweep, formulation: 'axisymmetric' })).toThrow(
    UnusableMeshError,
  )
})
