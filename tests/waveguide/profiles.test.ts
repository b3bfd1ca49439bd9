import { readFileSync } from 'node:fs'
import { DesignError, meridianPoint, parseDesign } from '@hornbench/waveguide'
import { expect, test } from 'vitest'

type GoldenSet = {
  readonly id: string
  readonly params: Record<string, unknown>
  readonly points: readonly { t: number; azimuthDeg: number; z: number; r: number }[]
}

const file = new URL('../fixtures/reference-cases/profiles.json', import.meta.url)
const { sets } = JSON.parse(readFileSync(file, 'utf8')) as { sets: readonly GoldenSet[] }

const UNBUILT = new Map([
  ['osse-extension-slot', 'throat_ext_length'],
  ['osse-bulge-rotation', 'rot'],
  ['arc-terminal-angle', 'throat_profile'],
  ['arc-radius', 'throat_profile'],
  ['gcurve-superellipse', 'gcurve_type'],
  ['gcurve-superformula', 'gcurve_type'],
  ['morph-rectangle', 'morph_target'],
  ['morph-rectangle-implicit', 'morph_target'],
  ['morph-circle-shrink', 'morph_target'],
])

const built = sets.filter(({ id }) => !UNBUILT.has(id))
const refused = sets.filter(({ id }) => UNBUILT.has(id))

test('every reference set is either built or refused', () => {
  expect(built).toHaveLength(5)
  expect(refused).toHaveLength(UNBUILT.size)
})

test.each(built)('the meridian of $id has its reference points', ({ params, points }) => {
  const design = parseDesign(params)
  for (const { t, azimuthDeg, z, r } of points) {
    const { zMm, rMm } = meridianPoint(design, (azimuthDeg * Math.PI) / 180, t)
    // The points have 12 significant digits of up to 200 mm; the reference states 1e-8 mm.
    expect(Math.abs(zMm - z)).toBeLessThan(1e-8)
    expect(Math.abs(rMm - r)).toBeLessThan(1e-8)
  }
})

test.each(refused)(
  '$id asks for something that is not built and is refused by its name',
  ({ id, params }) => {
    expect(() => parseDesign(params)).toThrow(DesignError)
    expect(() => parseDesign(params)).toThrow(UNBUILT.get(id))
  },
)
