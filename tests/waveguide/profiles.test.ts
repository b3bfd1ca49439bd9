import { readFileSync } from 'node:fs'
import { meridianPoint, parseDesign } from '@hornbench/waveguide'
import { expect, test } from 'vitest'

type GoldenSet = {
  readonly id: string
  readonly params: Record<string, unknown>
  readonly points: readonly { t: number; azimuthDeg: number; z: number; r: number }[]
}

const file = new URL('../fixtures/reference-cases/profiles.json', import.meta.url)
const { sets } = JSON.parse(readFileSync(file, 'utf8')) as { sets: readonly GoldenSet[] }

test('there are fourteen reference sets', () => {
  expect(sets).toHaveLength(14)
})

test.each(sets)('the meridian of $id has its reference points', ({ params, points }) => {
  const design = parseDesign(params)
  for (const { t, azimuthDeg, z, r } of points) {
    const { zMm, rMm } = meridianPoint(design, (azimuthDeg * Math.PI) / 180, t)
    // The points have 12 significant digits of up to 200 mm; the reference states 1e-8 mm.
    expect(Math.abs(zMm - z)).toBeLessThan(1e-8)
    expect(Math.abs(rMm - r)).toBeLessThan(1e-8)
  }
})
