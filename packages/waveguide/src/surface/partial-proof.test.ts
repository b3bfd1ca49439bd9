import { SURFACE_TAG, type TriangleSurface } from '@hornbench/surface-mesh'
import { expect, test } from 'vitest'
import { FoldedHornError, OpenHornError, SelfIntersectingHornError } from './horn-mesh-error.ts'
import { type ExpectedBoundary, provePart } from './partial-proof.ts'

function surfaceOf(vertices: number[], triangles: number[]): TriangleSurface {
  return {
    vertices: Float64Array.from(vertices),
    triangles: Uint32Array.from(triangles),
    tags: new Uint8Array(triangles.length / 3).fill(SURFACE_TAG.wall),
  }
}

/** The quarter x ≥ 0, y ≥ 0 of a square pyramid without its base: one face on each side of the diagonal. */
const QUARTER = surfaceOf([0, 0, 1, 1, 0, 0, 1, 1, 0, 0, 1, 0], [0, 1, 2, 0, 2, 3])
const CUT: ExpectedBoundary = { planes: { x: true, y: true }, isOnRim: (vertex) => vertex > 0 }

test('a part that ends on its cuts and its rim is sound', () => {
  expect(() => provePart(QUARTER, CUT)).not.toThrow()
})

test.each<[string, Partial<ExpectedBoundary>]>([
  ['on a plane that is no cut', { planes: { x: true, y: false } }],
  ['in a ring that is no rim', { isOnRim: () => false }],
])('one that also ends %s is not', (_name, changes) => {
  expect(() => provePart(QUARTER, { ...CUT, ...changes })).toThrow(OpenHornError)
})

test('a coordinate must be exactly 0 on a cut', () => {
  const vertices = QUARTER.vertices.with(1, 1e-300)
  expect(() => provePart({ ...QUARTER, vertices }, CUT)).toThrow(OpenHornError)
})

test('triangles that turn over, and pieces, are refused', () => {
  expect(() => provePart(surfaceOf([...QUARTER.vertices], [0, 1, 2, 0, 3, 2]), CUT)).toThrow(OpenHornError)
  const apart = surfaceOf([...QUARTER.vertices, 5, 0, 1, 5, 0, 0, 5, 1, 0], [0, 1, 2, 0, 2, 3, 4, 5, 6])
  expect(() => provePart(apart, { ...CUT, isOnRim: () => true })).toThrow(OpenHornError)
})

test('a part on the wrong side of its cut is refused', () => {
  const vertices = QUARTER.vertices.with(6, -1)
  expect(() => provePart({ ...QUARTER, vertices }, { ...CUT, isOnRim: () => true })).toThrow(FoldedHornError)
})

test('a part that runs through itself is refused', () => {
  // A strip of triangles that comes back through its first one.
  const strip = surfaceOf(
    [0, 0, 0, 4, 0, 0, 0, 4, 0, 4, 4, 1, 2, 3, 3, 1, 1, 2, 1, 1, -2],
    [0, 1, 2, 2, 1, 3, 2, 3, 4, 2, 4, 5, 5, 4, 6],
  )
  expect(() => provePart(strip, { planes: { x: false, y: false }, isOnRim: () => true })).toThrow(
    SelfIntersectingHornError,
  )
})
