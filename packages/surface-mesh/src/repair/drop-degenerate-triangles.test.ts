import { describe, expect, test } from 'vitest'
import { signedVolume } from '../measure/signed-volume.ts'
import { icosphere } from '../testing/icosphere.ts'
import { withTriangles } from '../testing/with-triangles.ts'
import { checkClosedOriented } from '../topology/check-closed-oriented.ts'
import { dropDegenerateTriangles } from './drop-degenerate-triangles.ts'
import { startRepair } from './surface-under-repair.ts'

describe('dropDegenerateTriangles', () => {
  test('up to one in a hundred is dropped, and the rest is as before', () => {
    const sphere = icosphere(3)
    const [a, b] = sphere.triangles
    const { work, issues, mustStop } = dropDegenerateTriangles(
      startRepair(
        withTriangles(sphere, [
          [a, a, b],
          [b, b, b],
        ]),
      ),
    )

    expect(work.surface).toEqual(sphere)
    expect(mustStop).toBe(false)
    expect(issues).toMatchObject([
      { code: 'degenerate_triangle', severity: 'repaired', count: 2, examples: [1280, 1281] },
    ])
  })

  test('a needle that welding has flattened leaves no gap', () => {
    const sphere = icosphere(3)
    const [a, b] = sphere.triangles
    // Merging the ends of an edge flattens the two triangles on it.
    const merged = { ...sphere, triangles: sphere.triangles.map((v) => (v === b ? a : v)) }
    const { work } = dropDegenerateTriangles(startRepair(merged))

    expect(work.surface.tags).toHaveLength(1278)
    expect(work.surface.vertices).toHaveLength(sphere.vertices.length - 3)
    expect(checkClosedOriented(work.surface)).toMatchObject({
      isClosedOriented: true,
      eulerCharacteristic: 2,
    })
    // The sphere is flattened over one edge only.
    expect(signedVolume(work.surface)).toBeCloseTo(signedVolume(sphere), 2)
  })

  test('more than one in a hundred is rejected, and nothing is dropped', () => {
    const sphere = icosphere(2)
    const broken = withTriangles(
      sphere,
      Array.from({ length: 4 }, () => [0, 0, 1]),
    )
    const { work, issues, mustStop } = dropDegenerateTriangles(startRepair(broken))

    expect(work.surface).toBe(broken)
    expect(mustStop).toBe(true)
    expect(issues).toMatchObject([{ code: 'degenerate_triangle', severity: 'rejected', count: 4 }])
  })

  test('the limit is 1e-12 of the square of the diagonal', () => {
    const count = (height: number) => {
      const sphere = icosphere(2)
      const n = sphere.vertices.length / 3
      const vertices = Float64Array.of(...sphere.vertices, 0, 0, 0, 0.5, 0, 0, 0.25, height, 0)
      return dropDegenerateTriangles(startRepair(withTriangles({ ...sphere, vertices }, [[n, n + 1, n + 2]])))
        .issues.length
    }
    // Area 0.25 · height against 1e-12 times the squared diagonal of the sphere's box, which is between 10 and 12.
    expect(count(3.9e-11)).toBe(1)
    expect(count(4.9e-11)).toBe(0)
  })
})
