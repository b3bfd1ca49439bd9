import { describe, expect, test } from 'vitest'
import { buildShape } from '../build-shape.ts'
import { cornerNormals } from './corner-normals.ts'
import { meshEdges } from './mesh-edges.ts'
import { solidCorners } from './solid-corners.ts'
import { boxMesh } from './testing/box-mesh.ts'

const BOX = boxMesh({ high: [1, 2, 3] })

describe('the normals of a mesh', () => {
  test('stay apart at the edges of a box', () => {
    const normals = cornerNormals(BOX)
    for (let corner = 0; corner < 36; corner += 1) {
      const [x = 0, y = 0, z = 0] = normals.subarray(3 * corner, 3 * corner + 3)
      expect(Math.max(Math.abs(x), Math.abs(y), Math.abs(z))).toBe(1)
      expect(Math.hypot(x, y, z)).toBe(1)
    }
    expect([...normals.subarray(0, 3)]).toEqual([0, 0, 1])
  })

  test('are the same on either side of a smooth wall', () => {
    const horn = buildShape({
      design: {
        formula_type: 'R-OSSE',
        R: 140,
        a: 28,
        a0: 10,
        r0: 12.7,
        k: 2,
        r: 0.4,
        b: 0.4,
        m: 0.75,
        q: 4,
      },
    })
    const normals = cornerNormals(horn)
    const byVertex = new Map<number, Set<string>>()
    horn.triangles.forEach((vertex, corner) => {
      const normal = [...normals.subarray(3 * corner, 3 * corner + 3)].map((value) => value.toFixed(3)).join()
      byVertex.set(vertex, (byVertex.get(vertex) ?? new Set()).add(normal))
    })
    const smooth = [...byVertex.values()].filter((set) => set.size === 1).length
    expect(smooth / byVertex.size).toBeGreaterThan(0.85)
  })
})

test('the corners of the wall come before those of the source, and none is lost', () => {
  const { positions, wallCorners, sourceCorners } = solidCorners(BOX)
  expect([wallCorners, sourceCorners]).toEqual([30, 6])
  const depths = [...positions].filter((_, i) => i % 3 === 2)
  expect(depths.slice(30)).toEqual([3, 3, 3, 3, 3, 3])
  expect(depths.filter((z) => z === 0)).toHaveLength(18)
})

test('each edge of a closed mesh is there once', () => {
  const edges = meshEdges(BOX)
  const names = Array.from({ length: edges.length / 2 }, (_, i) => `${edges[2 * i]}-${edges[2 * i + 1]}`)
  expect(names).toHaveLength(18)
  expect(new Set(names).size).toBe(18)
})
