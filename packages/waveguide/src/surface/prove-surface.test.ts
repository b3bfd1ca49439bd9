import type { TriangleSurface } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import { FoldedHornError, OpenHornError, SelfIntersectingHornError } from './horn-mesh-error.ts'
import { proveSurface } from './prove-surface.ts'

const OCTAHEDRON: TriangleSurface = {
  vertices: Float64Array.from([1, 0, 0, 0, 1, 0, -1, 0, 0, 0, -1, 0, 0, 0, 1, 0, 0, -1]),
  triangles: Uint32Array.from([0, 1, 4, 1, 2, 4, 2, 3, 4, 3, 0, 4, 1, 0, 5, 2, 1, 5, 3, 2, 5, 0, 3, 5]),
  tags: new Uint8Array(8).fill(1),
}

function withVertex(vertex: number, x: number, y: number, z: number): TriangleSurface {
  const vertices = OCTAHEDRON.vertices.slice()
  vertices.set([x, y, z], 3 * vertex)
  return { ...OCTAHEDRON, vertices }
}

test('an octahedron passes', () => {
  expect(() => proveSurface(OCTAHEDRON)).not.toThrow()
})

test('a missing triangle is an open surface', () => {
  const triangles = OCTAHEDRON.triangles.slice(3)
  expect(() => proveSurface({ ...OCTAHEDRON, triangles, tags: OCTAHEDRON.tags.slice(1) })).toThrow(
    OpenHornError,
  )
})

test('an inside-out surface and one that is flattened onto itself are folded', () => {
  const inverted = { ...OCTAHEDRON, triangles: OCTAHEDRON.triangles.toReversed() }
  expect(() => proveSurface(inverted)).toThrow(FoldedHornError)
  expect(() => proveSurface(withVertex(4, 0, 0, -0.95))).toThrow(FoldedHornError)
})

test('a corner that is pulled through the other side is a self-intersection', () => {
  // The apex at z = 1 goes down and out through the face x, y < 0 of the lower half; no two neighbours fold sharply.
  expect(() => proveSurface(withVertex(4, -0.6, -0.6, -0.3))).toThrow(SelfIntersectingHornError)
})
