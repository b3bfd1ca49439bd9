import { expect, test } from 'vitest'
import { measureIrregularScan } from './measure-irregular-scan.ts'
import { modelOf, readSphericalCap } from './reference-case.ts'

const cap = readSphericalCap()
const coarse = modelOf(cap.meshes.coarse)

test('no frequency around the first interior resonances errs 1.5 times as much as the median', () => {
  expect(measureIrregularScan(cap, coarse, 0.5).worstOverMedian).toBeLessThan(1.5)
})

test('the plain equation breaks down there, so the scan can tell', () => {
  expect(measureIrregularScan(cap, coarse, 0).worstOverMedian).toBeGreaterThan(3)
})
