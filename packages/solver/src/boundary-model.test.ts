import { SURFACE_TAG } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import { BoundaryModelError } from './boundary-model-error.ts'
import { createBoundaryModel, sourceArea } from './boundary-model.ts'
import { octasphere } from './testing/octasphere.ts'

const MESH = octasphere(0.1, 2)

test('the source area counts the triangles that move', () => {
  const whole = sourceArea(createBoundaryModel(MESH))
  const tags = MESH.tags.map((_, t) => (t < 16 ? SURFACE_TAG.source : SURFACE_TAG.wall))
  const eighth = sourceArea(createBoundaryModel({ ...MESH, tags }))

  // Sixteen triangles are one of eight congruent octants.
  expect(eighth).toBeCloseTo(whole / 8, 14)
  expect(whole).toBeLessThan(4 * Math.PI * 0.01)
})

test('interface and secondary triangles stand still', () => {
  const tags = MESH.tags.slice().fill(SURFACE_TAG.secondary, 1, 5).fill(SURFACE_TAG.interface, 5)

  expect([...createBoundaryModel({ ...MESH, tags }).surface.sourceTriangles]).toEqual([0])
})

test.each([
  { fault: 'a coordinate that is no number', change: { vertices: MESH.vertices.with(4, Number.NaN) } },
  { fault: 'a triangle without area', change: { triangles: MESH.triangles.with(1, MESH.triangles[0]) } },
  { fault: 'an index beyond the vertices', change: { triangles: MESH.triangles.with(1, 5000) } },
  { fault: 'no source', change: { tags: new Uint8Array(128).fill(SURFACE_TAG.wall) } },
])('a mesh with $fault is refused', ({ change }) => {
  expect(() => createBoundaryModel({ ...MESH, ...change })).toThrow(BoundaryModelError)
})
