import { expect, test } from 'vitest'
import { rectangularCavity } from '../testing/rectangular-cavity.ts'
import { createBaffledModel } from './baffled-model.ts'
import { countApertureUnknowns, planBaffledBytes } from './plan-baffled-bytes.ts'

const CAVITY = rectangularCavity({ throatM: 0.03, mouthM: 0.05, depthM: 0.04, halfCells: 2, rows: 2 })

test.each([
  { x: false, y: false },
  { x: true, y: false },
  { x: true, y: true },
])('the unknowns of the aperture are known before a model is made, with the mirrors %o', (symmetry) => {
  const { rows } = createBaffledModel(CAVITY, { symmetry })

  expect(countApertureUnknowns(CAVITY, symmetry)).toBe(rows.apertureUnknowns.length)
})

test('a baffled horn of 2,500 triangles takes some 60 MB, one of 12,000 less than 900 MB, double precision more', () => {
  const small = { triangles: 2_500, unknowns: 1_252, apertureUnknowns: 300, points: 1_000 }
  const large = { triangles: 12_000, unknowns: 6_002, apertureUnknowns: 1_500, points: 1_000 }

  expect(planBaffledBytes(small) / 1e6).toBeGreaterThan(50)
  expect(planBaffledBytes(small) / 1e6).toBeLessThan(70)
  expect(planBaffledBytes(large) / 1e6).toBeLessThan(900)
  expect(planBaffledBytes({ ...large, precision: 'f64' })).toBeGreaterThan(planBaffledBytes(large))
})
