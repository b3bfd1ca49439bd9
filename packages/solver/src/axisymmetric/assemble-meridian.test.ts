import { expect, test } from 'vitest'
import { meridianOfSphere } from '../testing/meridian-of-sphere.ts'
import { assembleMeridian } from './assemble-meridian.ts'
import { createMeridianModel } from './meridian-model.ts'
import { placePoints } from './meridian-points.ts'

/** The equations of a sphere of 16 elements at almost no frequency. */
function staticEquations(coupling: number) {
  const model = createMeridianModel(meridianOfSphere(0.1, 16))
  const points = placePoints(model.geometry, new Uint8Array(16).fill(3))
  const rightSide = new Float64Array(34)
  const { matrix } = model
  const wavenumber = 1e-3
  const rings = model.kernels.openRings({ points, wavenumber, care: 1 })
  assembleMeridian({
    model,
    points,
    rings,
    wavenumber,
    coupling,
    checkpoint: () => {},
    matrix,
    rightSide,
  })
  return { matrix, points }
}

function rowSums(values: ArrayLike<number>): number[] {
  const rows = Array.from({ length: 17 }, (_, row) => Array.from(values).slice(17 * row, 17 * row + 17))
  return rows.map((row) => row.reduce((sum, value) => sum + value))
}

test('a constant pressure at rest meets ½ − K with K 1 = −½, tested with each hat', () => {
  const { matrix, points } = staticEquations(0)
  const hats = new Float64Array(17)
  for (let e = 0; e < 16; e++) {
    for (let i = points.first[e]; i < points.first[e + 1]; i++) {
      hats[e] += points.area[i] * (1 - points.endHat[i])
      hats[e + 1] += points.area[i] * points.endHat[i]
    }
  }
  rowSums(matrix.re).forEach((sum, row) => expect(sum / hats[row]).toBeCloseTo(1, 4))
})

test('a constant pressure at rest has no normal derivative: N 1 = 0', () => {
  const { matrix } = staticEquations(1)
  const largest = Math.max(...Array.from(matrix.im, Math.abs))
  for (const sum of rowSums(matrix.im)) expect(Math.abs(sum) / largest).toBeLessThan(1e-6)
})
