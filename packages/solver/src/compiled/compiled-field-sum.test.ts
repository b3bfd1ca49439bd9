import { expect, test } from 'vitest'
import { createBoundaryModel } from '../boundary-model.ts'
import { sumField } from '../observation/field-sum.ts'
import { randomVector } from '../testing/random-matrix.ts'
import { randomTriangles } from '../testing/random-triangles.ts'
import { seededRandom } from '../testing/seeded-random.ts'

// 21 and 32: with and without a last triangle alone in its group.
test.each([21, 32])(
  'the far field of %d triangles and its near triangles are those of the reference',
  (count) => {
    const model = createBoundaryModel(randomTriangles(count, { edge: 0.05, side: 0.4, seed: 8 }))
    const random = seededRandom(9)
    const weights = Float64Array.from(model.surface.geometry.areas, () => random())
    const [x0, y0, z0] = model.surface.geometry.centroids
    const places = [
      [0.3, 0.2, 2],
      [0.1, -0.2, 0.3],
      [x0 + 0.01, y0, z0 + 0.01],
    ] as const
    let nearAtAll = 0
    for (const wavenumber of [1e-9, 3, 40, 370]) {
      const source = {
        surface: model.surface,
        kernelRow: model.kernels.kernelRow,
        quadraturePressure: randomVector(3 * count),
        state: { wavenumber, surfacePressure: new Float64Array(0), source: { slope: 7, weights } },
      }
      const compiledAt = model.kernels.sumField(source)
      const referenceAt = sumField(source)
      for (const [x, y, z] of places) {
        const found = { sum: new Float64Array(2), nearTriangles: [99] }
        const expected = { sum: new Float64Array(2), nearTriangles: [] as number[] }
        compiledAt(x, y, z, found)
        referenceAt(x, y, z, expected)
        expect(found.nearTriangles).toEqual(expected.nearTriangles)
        const size = Math.hypot(...expected.sum)
        const difference = Math.hypot(found.sum[0] - expected.sum[0], found.sum[1] - expected.sum[1])
        expect(difference).toBeLessThanOrEqual(1e-12 * size)
        nearAtAll += expected.nearTriangles.length
      }
    }
    expect(model.isCompiled).toBe(true)
    expect(nearAtAll).toBeGreaterThan(0)
  },
)

test('a point on a triangle, where e^{ikr}/r is infinite, only lists it', () => {
  const model = createBoundaryModel(randomTriangles(2, { edge: 0.05, side: 2, seed: 8 }))
  const { points } = model.surface
  const at = model.kernels.sumField({
    surface: model.surface,
    kernelRow: model.kernels.kernelRow,
    quadraturePressure: randomVector(6),
    state: {
      wavenumber: 10,
      surfacePressure: new Float64Array(0),
      source: { slope: 1, weights: Float64Array.of(1, 1) },
    },
  })
  const out = { sum: new Float64Array(2), nearTriangles: [] as number[] }
  at(points.x[0], points.y[0], points.z[0], out)

  expect(out.nearTriangles).toEqual([0])
  expect(out.sum.every(Number.isFinite)).toBe(true)
})
